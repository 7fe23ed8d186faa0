import { genreOf } from './genre.ts';

const longestTitle = 150;
const longestPart = 70;

/** Blanks taken out: `2020 年教育系统党建工作要点` → `2020年教育系统党建工作要点`. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u2060]/gu, '');
}

/** Whether a line may be a title: short, and not a sentence. 《》 may hold any mark. */
export function mayBeTitle(line: string): boolean {
  if (namedWhole.test(line) && genreOf(line.slice(0, -1)) !== null) return true;
  const bare = squeeze(line).replace(/《[^《》]*》/gu, '');
  return bare.length > 0 && line.length <= longestTitle && !/[。；！？]/u.test(bare) && !/[：:，,、]$/u.test(bare);
}

/** 《…关于…的通知》: a title printed in the marks that others name it with. */
const namedWhole = /^《[^《》]{8,140}》$/u;

/** 《…印发〈…〉的通知》 → …印发《…》的通知, 统计公报[1] → 统计公报; every other title as it is. */
export function withoutNamingMarks(printed: string): string {
  const title = printed.replace(/[[［〔][0-9]{1,2}[\]］〕]$/u, '');
  return namedWhole.test(title) ? title.slice(1, -1).replaceAll('〈', '《').replaceAll('〉', '》') : title;
}

/** How many of these lines make up the title: one, or as many as it takes to reach the genre. */
export function titleLength(lines: readonly string[]): number {
  const [first] = lines;
  if (first === undefined || !mayBeTitle(first)) return 0;
  if (genreOf(first) !== null) return 1 + remarksAfter(lines.slice(1));
  let joined = first;
  for (let count = 1; count < Math.min(lines.length, 4); count += 1) {
    const line = lines[count];
    if (line === undefined || !mayBeTitle(line) || line.length > longestPart) break;
    joined += line;
    if (genreOf(joined) !== null) return count + 1 + remarksAfter(lines.slice(count + 1));
  }
  return 1;
}

/** （试行）, （征求意见稿） on a line of its own under the title. */
function remarksAfter(lines: readonly string[]): number {
  return lines[0] !== undefined && /^[（(](?:试行|草案|征求意见稿|暂行|送审稿|修订稿|节选|摘要|20[0-9]{2}年(?:版|修订|修正))[）)]$/u.test(lines[0]) ? 1 : 0;
}
