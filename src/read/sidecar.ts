/** `<name>.yaml` beside a document: only what the text itself does not say. */
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Sidecar } from '../model/source.ts';
import { finding, locate, type Finding } from './diagnostics.ts';
import { lineAt } from './lines.ts';
import { isSourceId } from './source-id.ts';

const words = z.string('文字（数字和是非值请加引号）').min(1, '不为空的文字');

const isoDay = z.iso.date('“2020-03-19”这样的日期');

const sidecarSchema = z.strictObject({
  id: z.string('小写字母、数字和连字符').refine(isSourceId, '小写字母、数字和连字符，不超过 60 个').optional(),
  title: words.optional(),
  issuer: words.optional(),
  docNumber: words.optional(),
  date: isoDay.optional(),
  genre: words.optional(),
  effective: isoDay.optional(),
  amended: z.array(isoDay, '日期列表').optional(),
  repealed: isoDay.optional(),
  sourceUrl: words.optional(),
  provenance: words.optional(),
  readings: z
    .array(
      z.strictObject({ line: z.int('行号').positive('从 1 起的行号'), text: words, note: words }, '有 line、text、note 三项的条目'),
      '条目列表',
    )
    .optional(),
}, '“字段: 值”的列表');

/** Reads a sidecar. Anything wrong in it gives Chinese diagnostics and null: the document is then read without it. */
export function readSidecar(yamlText: string, file: string): { sidecar: Sidecar | null; diagnostics: Diagnostic[] } {
  const { sidecar, findings } = understand(yamlText);
  return { sidecar, diagnostics: findings.map((found) => locate(file, found)) };
}

interface Understood {
  readonly sidecar: Sidecar | null;
  readonly findings: readonly Finding[];
}

function understand(yamlText: string): Understood {
  const lost = yamlText.indexOf('\u{FFFD}');
  if (lost !== -1) return { sidecar: null, findings: [syntaxFinding(yamlText, lineAt(yamlText, lost), 'NOT_UTF8')] };
  const lineCounter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter });
  const lineOf = (offset: number) => lineCounter.linePos(offset).line;
  const [broken] = document.errors;
  if (broken) return { sidecar: null, findings: [syntaxFinding(yamlText, lineOf(broken.pos[0]), broken.code)] };
  const value = plainValue(document);
  if (value === null) return { sidecar: null, findings: [syntaxFinding(yamlText, 1, 'BAD_ALIAS')] };
  const result = sidecarSchema.safeParse(value);
  if (result.success) return { sidecar: result.data, findings: [] };
  return { sidecar: null, findings: result.error.issues.flatMap((issue) => issueFindings(issue, document, lineOf)) };
}

/** The value, `{}` for an empty file; null where aliases refer to nothing or to far too much. */
function plainValue(document: Document): unknown {
  try {
    return (document.toJS() as unknown) ?? {};
  } catch {
    return null;
  }
}

const syntaxReasons: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: '用了制表符缩进',
  DUPLICATE_KEY: '同一字段写了两次',
  MISSING_CHAR: '缺少标点',
  BAD_INDENT: '缩进不齐',
  UNEXPECTED_TOKEN: '有多余的符号',
  MULTIPLE_DOCS: '分成了几段',
  NOT_UTF8: '不是 UTF-8 编码，另存为 UTF-8',
  BAD_ALIAS: '别名（*）没有着落，或者展开后过大',
};

function syntaxFinding(yamlText: string, brokenAt: number, code: string): Finding {
  const lines = yamlText.split('\n');
  // An error at the end of the file belongs to the last line that says something.
  const line = Math.max(1, lines.findLastIndex((text, i) => i < brokenAt && text.trim() !== '') + 1);
  return finding('sidecar-syntax', line, (lines[line - 1] ?? '').trim().slice(0, 60), syntaxReasons[code] ?? '写法有误');
}

function issueFindings(issue: z.core.$ZodIssue, document: Document, lineOf: (offset: number) => number): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => finding('sidecar-field', lineAtPath(document, [...issue.path, key], lineOf), [...issue.path, key].join('.')));
  }
  const value = document.getIn(issue.path) as unknown;
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : JSON.stringify(value ?? null).slice(0, 60);
  return [finding('sidecar-value', lineAtPath(document, issue.path, lineOf), issue.path.join('.') || '全文', shown, issue.message)];
}

function lineAtPath(document: Document, path: readonly PropertyKey[], lineOf: (offset: number) => number): number {
  const node = document.getIn(path, true) as { range?: readonly number[] | null } | undefined;
  const offset = node?.range?.[0];
  if (offset !== undefined) return lineOf(offset);
  return path.length === 0 ? 1 : lineAtPath(document, path.slice(0, -1), lineOf);
}
