/**
 * Headings that stand in thousands of documents. Where a text has lost the break behind its headings (一、主要职责在党中央、国务院领导下…),
 * they tell where the heading ends. Longer ones first where one begins another.
 */
const headingPhrases: readonly string[] = [
  '指导思想和基本原则', '指导思想和总体要求', '指导思想和目标', '总体要求和目标', '总体要求和主要目标', '工作目标和任务', '组织领导和保障措施', '检查考核和奖惩',
  '总体要求', '总体思路', '总体目标', '总体情况', '指导思想', '基本原则', '工作原则', '主要目标', '工作目标', '发展目标', '目标任务', '工作任务', '主要任务', '重点任务',
  '重点工作', '工作重点', '工作内容', '主要内容', '活动内容', '主要职责', '工作职责', '部门职责', '职责分工', '任务分工', '成员单位', '组成人员', '机构组成', '组织机构', '组织架构',
  '议事规则', '工作规则', '工作机制', '工作制度', '工作要求', '有关要求', '具体要求', '相关要求', '工作措施', '主要措施', '保障措施', '政策措施', '具体措施', '方法步骤', '工作步骤',
  '实施步骤', '进度安排', '时间安排', '工作安排', '组织实施', '组织保障', '组织领导', '加强组织领导', '加强监督检查', '强化组织领导', '监督检查', '监督管理', '督促检查', '考核评价', '检查考核',
  '宣传引导', '经费保障', '资金保障', '其他事项', '有关事项', '适用范围', '实施范围', '参加对象', '评选范围', '评选条件', '报名条件', '申报条件', '申报程序', '工作程序', '基本情况', '存在问题', '附则', '总则',
];

const longestFirst = [...headingPhrases].sort((a, b) => b.length - a.length);

/** The heading a glued text begins with: `主要职责在党中央、国务院领导下` → 主要职责; null when it begins with none or with one that goes on. */
export function gluedHeading(words: string): string | null {
  const phrase = longestFirst.find((candidate) => words.startsWith(candidate));
  if (phrase === undefined) return null;
  return /^[\p{Script=Han}“《]/u.test(words.slice(phrase.length)) && !/^(?:[的和与及是为]|等)/u.test(words.slice(phrase.length)) ? phrase : null;
}
