import { squeeze } from './title-lines.ts';

/** 《…条例》已经…通过，现予公布 and 现公布《…条例》: a decree names what it carries. */
const decree = /《(?<title>[^《》]{3,80})》(?:已经?|业经)[^。]{0,120}(?:通过|公布|发布|批准)|现(?:予)?(?:公布|发布)(?:施行)?《(?<issued>[^《》]{3,80})》/u;

/** The title of the regulation that this sentence of a decree puts into force, without blanks; null when the line is no such sentence. */
export function titleInDecree(line: string): string | null {
  const { title, issued } = decree.exec(line)?.groups ?? {};
  const name = squeeze(title ?? issued ?? '');
  return name === '' ? null : name;
}

/**
 * How many of these lines (all before the first mark) are the head of one decree with its regulation: order, signature, date, then the
 * regulation's title. 0 when it is no decree: a notice that sends a regulation out (现印发给你们) is a document of its own.
 */
export function decreeHead(words: readonly string[]): number {
  const order = words.findIndex((line) => titleInDecree(line) !== null && !/印发|转发|给你们/u.test(line));
  const title = order === -1 ? null : titleInDecree(words[order] ?? '');
  const isThere = title !== null && words.slice(order + 1).some((line) => isBeginningOf(title, squeeze(line)));
  return isThere ? words.length : 0;
}

function isBeginningOf(title: string, bare: string): boolean {
  return bare.length >= 4 && title.startsWith(bare);
}
