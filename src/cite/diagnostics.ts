import type { Citation, CitationStatus, CitationTarget } from '../model/citation.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { OfficialDocument } from '../model/document.ts';
import { quote } from './wording.ts';

interface Row {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (text: string, reason: string) => string;
  readonly hint: string;
}

const addIt = '把这份文件放进 seeds/，或在 content/regulations/ 写一条；确实不必收的不用处理。';

/** What this stage can report, by the status that calls for it. */
export const catalogue: Readonly<Record<Exclude<CitationStatus, 'resolved'>, Row>> = {
  truncated: {
    code: 'truncated-citation',
    severity: 'warning',
    message: (text, reason) => `引文${text}不完整：${reason}。`,
    hint: '对照纸质件或原始电子件核实书名；可以在种子旁的 .yaml 里用 readings 写下核实的读法，原文不改。',
  },
  ambiguous: {
    code: 'ambiguous-citation',
    severity: 'warning',
    message: (text, reason) => `引文${text}有几种可能：${reason}。`,
    hint: '由熟悉文件的人判断；能断定的，在 content/regulations/ 相应条目的 aliases 里写上这个名称。',
  },
  unresolved: {
    code: 'unresolved-citation',
    severity: 'info',
    message: (text, reason) => `引文${text}没有着落：${reason}。`,
    hint: '知道是哪份文件的，在 content/regulations/ 写一条，或在已有条目的 aliases 里写上这个名称。',
  },
  external: {
    code: 'external-citation',
    severity: 'info',
    message: (text, reason) => `引文${text}不在库中：${reason}。`,
    hint: addIt,
  },
};

const repealed = {
  code: 'repealed-citation',
  severity: 'warning',
  message: (text: string, ended: string, written: string): string => `引文${text}在行文前已经废止：${ended}废止，本文件的日期是${written}。`,
  hint: '请核对所引文件是否应为现行文本；原文不改，页面上会标明“已废止”。废止日期不对的，改 content/regulations/ 或种子旁 .yaml 里的 repealed。',
} as const;

/**
 * One diagnostic for each citation of a text that had ended before the citing document was written; sentences that speak of the repeal
 * itself are left out. `endOf` gives the day a text ended, null where it is not known.
 */
export function repealedDiagnostics(
  citations: readonly Citation[],
  documents: readonly OfficialDocument[],
  endOf: (target: CitationTarget) => string | null,
): Diagnostic[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return citations.flatMap(({ documentId, line, status, kind, text, targets, sentence }) => {
    const document = byId.get(documentId);
    const written = document?.date ?? document?.printedDate ?? null;
    if (!document || written === null || status !== 'resolved' || kind === 'internal' || sentence.includes('废止')) return [];
    const ends = targets.map(endOf);
    const [last = null] = [...ends].sort().slice(-1);
    if (last === null || ends.some((day) => day === null || day > written)) return [];
    const { code, severity, message, hint } = repealed;
    return [{ code, severity, file: `seeds/${document.source.path}`, line, message: message(quote(text), last, written), hint }];
  });
}

/** One diagnostic for each citation that is not resolved, in the order of the citations; none for licences and forms. */
export function citationDiagnostics(citations: readonly Citation[], documents: readonly OfficialDocument[]): Diagnostic[] {
  const files = new Map(documents.map(({ id, source }) => [id, `seeds/${source.path}`]));
  return citations.flatMap(({ documentId, line, status, sense, text, reason }) => {
    if (status === 'resolved' || sense === 'form') return [];
    const { code, severity, message, hint } = catalogue[status];
    return [{ code, severity, file: files.get(documentId) ?? documentId, line, message: message(quote(text), reason), hint }];
  });
}
