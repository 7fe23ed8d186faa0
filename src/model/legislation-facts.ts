/** Days of a law: when it was passed, amended and came into force, as its history and its last article say. */
import type { OfficialDocument } from './document.ts';
import type { Legislation } from './schema.ts';

const day = '(?<year>(?:19|20)\\d\\d)年(?<month>\\d{1,2})月(?<day>\\d{1,2})日';
const amendment = new RegExp(`^${day}.*(?:修正|修订|修改)`, 'u');
const passing = new RegExp(`^${day}.*(?:通过|公布|发布|批准|颁布)`, 'u');
// 本法自2023年5月1日起施行 · 自公布之日起施行
const entry = new RegExp(`自${day}起(?:施行|实施|生效|执行)`, 'gu');
const atOnce = /自(?:公布|发布|颁布|通过|印发)之日起(?:施行|实施|生效|执行)/u;
const dated = new RegExp(`^${day}(?:起)?(?:施行|实施|生效)`, 'u');
const lastArticles = 6;

/** What `content/` keeps of a law beside its text. What a sidecar states comes first; what nothing tells is null. */
export function legislationFacts(document: OfficialDocument): Legislation {
  const { sidecar } = document.source;
  const history = document.front.filter(({ role }) => role === 'history').flatMap(({ text }) => text.split('\n').map(squeeze));
  const amended = days(history, amendment);
  const passed = days(history, passing)[0] ?? document.date;
  return {
    articles: document.divisions.filter(({ level }) => level === 'article').length,
    effective: sidecar?.effective ?? effectiveDay(document, history, passed),
    version: amended.at(-1) ?? passed,
    amended: [...new Set([...amended, ...(sidecar?.amended ?? [])])].sort(),
    repealed: sidecar?.repealed ?? null,
  };
}

const squeeze = (text: string): string => text.replaceAll(/\s/gu, '').replace(/^[（(]/u, '');

function days(lines: readonly string[], pattern: RegExp): string[] {
  return lines.flatMap((line) => iso(pattern.exec(line)) ?? []).sort();
}

function iso(match: RegExpExecArray | null | undefined): string | null {
  if (!match?.groups) return null;
  const { year = '', month = '', day: date = '' } = match.groups;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The last day named in the last articles or behind them: 本法自…起施行 stands there. 自公布之日起 is the day of passing. */
function effectiveDay({ divisions, closing }: OfficialDocument, history: readonly string[], passed: string | null): string | null {
  for (const { text } of [...divisions.slice(-lastArticles), ...closing].reverse()) {
    const words = squeeze(text);
    const named = [...words.matchAll(entry)].at(-1);
    if (named) return iso(named);
    if (atOnce.test(words)) return passed;
  }
  return days(history, dated).at(-1) ?? null;
}
