import { type CueForm, cueForms } from './cue-forms.ts';
import { describingClauses, describingSentences, permissions } from './describing.ts';
import { openings, verbCues } from './verb-cues.ts';

/**
 * The word that shows that a sentence asks for something: `认真落实各项制度` → 落实, `各校要加强管理` → 加强, `不得外出` → 不得;
 * null when the sentence only describes or allows.
 */
export function findCue(sentence: string): string | null {
  const words = sentence.replace(named, (name) => '\uFFFC'.repeat(name.length));
  if (describingSentences.some(({ pattern }) => pattern.test(words))) return null;
  const clauses = clausesOf(words);
  return firstCue(clauses, clearCue) ?? firstCue(clauses, ({ text }) => formCue(text, 'last'));
}

// Words in quotes and titles are named there, not said: the 落实 of 《关于落实…的通知》 asks for nothing.
const named = /《[^《》]*》|“[^“”]*”|（[^（）]*）/gu;

interface Clause {
  readonly text: string;
  /** Behind 可以. */
  readonly allowed: boolean;
}

function clausesOf(words: string): Clause[] {
  let allowed = false;
  return words.split(/[，,：:；;。！？!?\n]/u).map((part) => {
    const clause = { text: part.trim(), allowed };
    allowed ||= permissions.some(({ pattern }) => pattern.test(part));
    return clause;
  });
}

function firstCue(clauses: readonly Clause[], read: (clause: Clause) => string | null): string | null {
  for (const clause of clauses) {
    const cue = read(clause);
    if (cue !== null) return cue;
  }
  return null;
}

function clearCue({ text, allowed }: Clause): string | null {
  return formCue(text, 'first') ?? (allowed ? null : verbCue(text));
}

/** The verb at the head of a clause, unless the words behind it show that nothing is asked. */
function verbCue(clause: string): string | null {
  const head = readHead(clause);
  if (!head) return null;
  const { cue, rest } = head;
  return describingClauses.some((rule) => (rule.verbs.length === 0 || rule.verbs.includes(cue)) && rule.rest.test(rest)) ? null : cue;
}

function formCue(clause: string, turn: CueForm['turn']): string | null {
  for (const form of cueForms) {
    const match = form.turn === turn ? form.pattern.exec(clause) : null;
    const cue = match?.groups?.['cue'];
    if (!match || cue === undefined) continue;
    // 各校要加强管理: the verb behind says more than 要.
    return cue === '要' ? (readHead(clause.slice(match.index + 1))?.cue ?? cue) : cue;
  }
  return null;
}

interface Head {
  readonly cue: string;
  /** The words behind the verb. */
  readonly rest: string;
}

const byLength = (a: string, b: string): number => b.length - a.length;
const openingsByLength = [...new Set(openings)].sort(byLength);
const verbsByLength = verbCues.map(([cue]) => cue).sort(byLength);

// A clause with more before its verb is no clause of a document.
const farthestVerb = 60;

/**
 * The verb at the head of a clause, behind any number of openings. What may be an opening is tried as one first: 严格 before 执行
 * says how; before 考勤管理 it is the verb itself. Every place is tried once, whatever the clause.
 */
function readHead(clause: string, at = 0, tried = new Set<number>()): Head | null {
  if (at > farthestVerb || tried.has(at)) return null;
  tried.add(at);
  for (const opening of openingsByLength) {
    if (!clause.startsWith(opening, at)) continue;
    const behind = at + opening.length;
    const head = readHead(clause, clause.charAt(behind) === '地' ? behind + 1 : behind, tried);
    if (head) return head;
  }
  const cue = verbsByLength.find((verb) => clause.startsWith(verb, at));
  return cue === undefined ? null : { cue, rest: clause.slice(at + cue.length) };
}
