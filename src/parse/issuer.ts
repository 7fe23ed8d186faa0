import { findDate } from './calendar.ts';
import { isOrganisation } from './organisation.ts';
import { squeeze } from './title-lines.ts';

/** 国务院办公厅关于…的意见, 教育部等七部门关于…, 中共中央 国务院关于… */
const beforeAbout = /^(?<name>[^关《》]{2,60}?)(?:等[一二三四五六七八九十0-9]{1,3}(?:个)?(?:部门|单位|厅局|机关))?关于/u;
/** 中共绍兴市教育局委员会2011年… */
const beforeYear = /^(?<name>[\p{Script=Han}、]{3,40}?)(?=(?:19|20)[0-9]{2}年)/u;
/** 浙江省第七届人民代表大会常务委员会第十六次会议通过, 国务院批准, 公安部部长办公会议通过, 国家教育委员会令第4号发布 */
const passedBy = /^(?<name>[\p{Script=Han}（）()、]{2,60}?)(?:第[一二三四五六七八九十百零〇0-9]+(?:次|届)[\p{Script=Han}]{0,12}会议|(?:[0-9]{4}年)?第[一二三四五六七八九十百零〇0-9]+次[\p{Script=Han}]{0,12}会议|(?:令|公告|文件)?(?:[（(〔]?(?:19|20)[0-9]{2}年?[）)〕]?)?第?\s*[一二三四五六七八九十百零〇0-9]+\s*号|(?:(?:部长|主任|局长|署长|行长|厅长|省长|市长)?办公|部务|委务|局务|署务|厅务|院务|常务)?会议)?(?:审议)?(?:修订)?(?:通过|公布|发布|颁布|印发|令)/u;

/** Who speaks, as the title says it: `国务院办公厅关于优化学术环境的指导意见` → 国务院办公厅; null when it does not. */
export function issuerInTitle(title: string): string | null {
  const name = (beforeAbout.exec(title) ?? beforeYear.exec(title))?.groups?.['name'];
  return name !== undefined && isOrganisation(name) ? name : null;
}

/** What a history line of legislation tells: who passed or issued it, under which number, when. */
export interface Enactment {
  readonly issuer: string | null;
  readonly docNumber: string | null;
  readonly date: string;
}

/** `1989年9月11日 中华人民共和国国家教育委员会令第4号发布` → 国家教育委员会, its number and day; null for approvals and days of entry into force. */
export function readEnactment(line: string): Enactment | null {
  const date = findDate(line);
  if (!date || /批准[。）)]?$|^[^过布印令]*(?:施行|实施|生效|起施行)[。）)]?$/u.test(line)) return null;
  const rest = squeeze(line.slice(date.end));
  const name = passedBy.exec(rest.replace(/第[一二三四五六七八九十百零〇0-9]+届/u, ''))?.groups?.['name'];
  const number = /^(?<number>[\p{Script=Han}]{2,40}(?:令|公告)第?[一二三四五六七八九十百零〇0-9]+号)/u.exec(rest)?.groups?.['number'];
  return { issuer: name === undefined ? null : plainName(name), docNumber: number ?? null, date: date.iso };
}

/** 中华人民共和国国家教育委员会 → 国家教育委员会 */
export function plainName(name: string): string {
  return name.replace(/^中华人民共和国(?=.{3,})/u, '').replace(/(?:令|公告|文件)$/u, '');
}
