const ending =
  '(?:委员会|常委会|人民政府|政府|办公厅|办公室|教育厅|厅|局|部|委|院|署|会|办|党委|党组|工委|教委|支部|总队|支队|大队|中心|学校|中学|小学|大学|学院|幼儿园|公司|集团|法院|检察院|银行|协会|学会|联合会|总会|社|处|科|站|馆|所|组|军区|指挥部|管委会|国务院|中央|秘书处|秘书局|海关|研究室|党校|社团|团委|团总支|筹委会|工会|教务处|总务处|政教处|教研室|备课组|年级组|议会|检察|人大|政协|工商联)';

const organisation = new RegExp(`^[\\p{Script=Han}（）()、，“”·]{1,58}${ending}(?:[（(][^（）()]{1,20}[）)])?$`, 'u');

/** Whether the text is the name of one or several bodies and nothing else, letter-spaced or not: `浙江省教育厅办公室`, `国  务  院`. */
export function isOrganisation(text: string): boolean {
  const bare = text.replace(/[\s\u3000]/gu, '');
  return bare.length <= 60 && !/[。；：]/u.test(bare) && (organisation.test(bare) || /^国务院$|^[\p{Script=Han}]{2,20}(?:第[一二三四五六七八九十0-9]+)(?:中学|小学|幼儿园)$/u.test(bare));
}
