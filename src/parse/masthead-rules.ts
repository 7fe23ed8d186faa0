import { datePattern } from './calendar.ts';
import { isDateLine } from './closing.ts';

/** One kind of paragraph before the body, recognised by itself. */
export interface MastheadRule {
  readonly role: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

const year = '(?:19|20|１９|２０)[0-9０-９]{2}';
const number = `[〔﹝\\[［【（(〈<《]\\s*${year}\\s*年?\\s*[〕﹞\\]］】）)〉>》]\\s*第?\\s*[0-9０-９]{1,5}\\s*号`;

/** The person who signs a decree. */
export const signer = /^(?:代\s*)?(?:总\s*理|主\s*席|委员长|[\p{Script=Han}]{0,8}(?:省\s*长|市\s*长|部\s*长|主\s*任|局\s*长|署\s*长|行\s*长|院\s*长|检察长|校\s*长|州\s*长|县\s*长|区\s*长))[ \u3000]+\p{Script=Han}(?:[ \u3000]*\p{Script=Han}){1,3}$/u;

/** What a website says about the page, above the text. */
export const websiteFact =
  /^(?:[•●·]\s*)?【?(?:来源|信息来源|稿源|时间|发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|生效日期|废止日期|作者|发布者|字号|浏览次数|浏览量|访问量|点击数|点击率|阅读次数|索\s*引\s*号|索取号|主题分类|信息分类|分类|体裁|公开方式|公开范围|公开形式|有效性|有效期|效力状态|编辑|责任编辑|发布机构|发文机构|发文机关|制发机关|公开主体|文\s*号|发文字号|标\s*题|名\s*称|信息名称|关键词|主题词|内容概述|信息类别|信息类型|信息索引|公开类别|所属机构|发布单位|发文单位|责任部门|发文时间|公布日期|公布机关|制定机关|施行日期|实施日期|效力级别|服务对象|载体类型|时\s*效|时效性)\s*[：:]/u;

/** What stands above and below a title, GB/T 9704-2012 §7.2, and the history lines of legislation. The first that matches counts. */
export const mastheadRules: readonly MastheadRule[] = [
  { role: 'other', pattern: /^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:[★☆].{0,10})?|特急|特提|加急|平急)$/u, examples: ['000123', '机密★1年', '特急'] },
  { role: 'other', pattern: /^签\s*发\s*人\s*[：:]/u, examples: ['签发人：某某'] },
  { role: 'docNumber', pattern: new RegExp(`^[（(]?[\\p{Script=Han}A-Za-z \\u3000]{1,30}${number}[）)]?$`, 'u'), examples: ['国办发〔2015〕94号', '国办发〔２０１５〕９４号', '（浙价费〔2007〕136号）', '国发 [2011] 35 号'] },
  { role: 'docNumber', pattern: /^(?:[\p{Script=Han} \u3000]{2,40}(?:令|公告)[ \u3000]*)?[（(]?第?[ \u3000]*(?:[0-9]{1,4}|[一二三四五六七八九十百〇零]{1,6})[ \u3000]*号[）)]?$/u, examples: ['第475号', '中华人民共和国主席令第四十五号', '（第12号）'] },
  { role: 'docNumber', pattern: /^[\p{Script=Han} \u3000]{2,40}(?:令|公告)[ \u3000]*[（(]?[0-9]{4}年第[0-9]{1,4}号[）)]?$/u, examples: ['国家税务总局公告2020年第3号'] },
  { role: 'other', pattern: websiteFact, examples: ['来源：教育局', '发布时间：2020-01-02', '索 引 号：11320500/2023-00123', '• 发文机构:'] },
  { role: 'other', pattern: /^(?:https?:\/\/\S{1,300}|(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?|[A-Z]{2})$/u, examples: ['https://www.example.org/a.html', '2014-03-10 08:00:00', 'EN'] },
  { role: 'docNumber', pattern: /^(?:[〔[［【（(]\s*(?:19|20)[0-9]{2}\s*[〕\]］】）)]\s*第?\s*[0-9]{1,5}\s*[号期]|(?:19|20)[0-9]{2}年第?[0-9]{1,4}[号期]|[（(]?(?:总)?第[0-9〇零一二三四五六七八九十]{1,4}期[）)]?)$/u, examples: ['〔2020〕12号', '2021年第3号', '第12期'] },
  { role: 'banner', pattern: /^(?!.*(?:关于|命令))[\p{Script=Han}、 \u3000]{2,40}(?:文件|令)$/u, examples: ['国务院办公厅文件', '中华人民共和国国务院令'] },
  {
    role: 'history',
    pattern: new RegExp(`^[（(]?${datePattern}[^。]{0,200}(?:通过|批准|公布|发布|颁布|印发|施行|实施|执行|生效|修订|修正|修改|废止|失效|令|公告|决定|起)[^。]{0,60}$`, 'u'),
    examples: ['1990年5月12日 浙江省第七届人民代表大会常务委员会第十六次会议通过', '1990年2月1日 施行', '（2020年5月28日第十三届全国人民代表大会第三次会议通过）'],
  },
  { role: 'history', pattern: /^[\p{Script=Han}、 \u3000]{2,30}(?:发布|公布|批准|颁布)$/u, examples: ['中央军委发布', '国务院、中央军委批准'] },
  { role: 'history', pattern: /^[（(](?:根据|依据)[^。]{4,300}(?:修订|修正|修改)[^。]{0,10}[）)]?$/u, examples: ['（根据2018年12月29日《关于修改〈劳动法〉的决定》第二次修正）'] },
  { role: 'signature', pattern: signer, examples: ['总　理 　温家宝', '省长 某某某'] },
  { role: 'other', pattern: /^(?:——)?[（(]?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日在.{4,60}(?:会议|大会|座谈会|会)上[）)]?$/u, examples: ['2026年1月14日在某省第十四届人民代表大会第四次会议上'] },
  { role: 'toc', pattern: /^目\s*[录次]$/u, examples: ['目录', '目　　次'] },
];

const preambleWords = /如下|通知|意见|决定|要求|现将|根据|为了|收悉|[。；]/u;

/** 主送机关: `各市、县（市、区）教育局，各高等学校：`. */
export function isAddressee(line: string): boolean {
  if (!/[：:]$/u.test(line) || line.length > 300) return false;
  const bare = line.slice(0, -1);
  return !preambleWords.test(bare) && addressed.test(bare.replace(/[（(][^（）()]*[）)]/gu, '').replace(/\s/gu, ''));
}

const addressed =
  /(?:人民政府|委员会|办公室|[厅局部委办院署会社处科所校馆站队厂司行组团州盟旗区县市省]|机构|单位|部门|大学|学院|学校|中学|小学|幼儿园|公司|企业|法院|检察院|机关|同志|老师|学生|家长|兵团|中心|教研室|党支部|党总支|党组织|系统|群众|社会各界|用户|同学|教师|教职工|职工|处室|科室|年级|班主任|会员|成员单位|代表|委员|同志们|朋友们|来宾)$/u;

/** The role of a paragraph before the body, as far as it tells by itself; null for title and preamble. */
export function mastheadRole(line: string): string | null {
  if (line.length > 400) return null;
  const rule = mastheadRules.find(({ pattern }) => pattern.test(line));
  if (rule) return rule.role;
  if (isDateLine(line)) return 'date';
  return isAddressee(line) ? 'addressees' : null;
}
