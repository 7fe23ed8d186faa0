/** Names in 《》 that are no documents one could look up: licences and forms, newspapers. */
import { hasGenre } from './title.ts';

/** A kind of name, by how it ends. */
export interface FormName {
  readonly id: 'licence' | 'paper' | 'newspaper';
  /** What it is, in Chinese, for readers. */
  readonly word: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

const remark = '(?:（[^（）]{1,12}）)?';

/** Names in title marks that are no texts one could cite: 《医疗机构执业许可证》. */
export const formNames: readonly FormName[] = [
  {
    id: 'licence',
    word: '证照',
    pattern: new RegExp(`(?:(?<![论验见保佐求])证|证书|执照|证件|证明|凭证|批件|标志|合格牌|牌照)${remark}$`, 'u'),
    examples: ['企业法人营业执照', '医疗机构执业许可证', '独生子女父母光荣证', '测绘资格证书', '出生医学证明', '船舶检验证书（副本）'],
  },
  {
    id: 'paper',
    word: '表单',
    pattern: new RegExp(`(?:表|单|册|簿|卡|票|台账|帐|笔录|记录|合同|(?<!皮|丛|科|全)书)${remark}$`, 'u'),
    examples: ['进口药品通关单', '资源税税目税率表', '行政处罚决定书', '继续盘问笔录', '商品房买卖合同', '海上交通事故报告书', '安全管理责任书'],
  },
  {
    id: 'newspaper',
    word: '报刊',
    // 简报 and 年报 are reports.
    pattern: /(?:(?<![简汇申年季快专半])报|周刊|学刊|学报|杂志)$/u,
    examples: ['某省日报', '某市晚报', '人民法院报', '中国教育报', '中国社会报', '某大学学报'],
  },
];

/** Titles that end in the same words and are documents. */
export const noForms: readonly string[] = ['课题设计论证', '党建工作简报', '统计年报', '权力清单', '关于印发申请表的通知', '关于启用新版营业执照', '防范化解风险时间表的函', '某市教育白皮书'];

/** What kind of thing a title names when it names no document; null for documents. `企业法人营业执照` → 证照. */
export function formOf(title: string): FormName | null {
  if (hasGenre(title) || title.includes('关于')) return null;
  return formNames.find(({ pattern }) => pattern.test(title)) ?? null;
}
