import { genreOf } from './genre.ts';

/** A line that only announces an attachment: `附件`, `附件1：`, `附 件 2`. What follows is its title. */
export function isAttachmentLabel(line: string): boolean {
  return line.length <= 12 && /^附\s*(?:件|录|表)?\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:.．、]?$/u.test(line);
}

/** A line that lists attachments: `附件：1. 浙江省城市道路占道收费项目和标准`. */
export function isAttachmentNote(line: string): boolean {
  return line.length <= 300 && /^附\s*件?\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:.．、]\s*\S/u.test(line);
}

/** Titles of attachments that are lists and tables, without divisions of their own. */
export function isListTitle(line: string): boolean {
  return line.length <= 60 && /(?:名单|名录|一览表|登记表|汇总表|统计表|明细表|附表|申请表|推荐表|报名表|回执|台账|清单|目录|行事历|日程|课程表|样式|样表|表|图)(?:[（(][^（）()]{1,12}[）)])?$/u.test(line);
}

/** 附件2：查处违法停车操作规程, 附件1竞赛规程 — the label of an attachment and its title on one line; null for a list of attachments. */
export function attachmentLabelLength(line: string): number | null {
  if (line.length > 100) return null;
  const glued = genreOf(line) === null ? null : /^附\s*件\s*[0-9０-９]{1,2}(?=[\p{Script=Han}《])/u.exec(line);
  if (glued) return glued[0].length;
  const label = /^附\s*(?:(?:件|录|表)\s*[0-9０-９一二三四五六七八九十]{0,2}\s*[：:.．、 \u3000]|[0-9０-９一二三四五六七八九十]{0,2}\s*[：:])\s*(?=[\p{Script=Han}《“])/u.exec(line)?.[0];
  return label === undefined ? null : label.length;
}
