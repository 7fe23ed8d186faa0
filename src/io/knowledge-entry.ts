import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { ZodType } from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';

/** An entry that fits its schema, or what is wrong with it. */
export type ParsedEntry<T> = { readonly data: T } | { readonly diagnostics: Diagnostic[] };

/**
 * Front matter of a Markdown file, or a whole YAML file, against a schema. Every problem comes with its line in the file and the
 * text found there. A Markdown file without front matter counts as one with an empty one when the schema allows it (a note).
 */
export function parseEntry<T>(text: string, file: string, schema: ZodType<T>): ParsedEntry<T> {
  const markdown = file.endsWith('.md');
  const body = markdown ? /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---(?:\r?\n|$)/u.exec(text)?.groups?.['yaml'] : text;
  const problem = (line: number, what: string): Diagnostic => entryProblem(file, line, what, text.split('\n')[line - 1] ?? '');
  if (body === undefined) {
    const bare = schema.safeParse({});
    return bare.success ? { data: bare.data } : { diagnostics: [problem(1, '文件开头没有用两行“---”围起来的题录。')] };
  }
  const lineCounter = new LineCounter();
  const yaml = parseDocument(body, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + (markdown ? 1 : 0);
  if (yaml.errors.length > 0) return { diagnostics: yaml.errors.map(({ pos }) => problem(lineAt(pos[0]), brokenYaml)) };
  const result = schema.safeParse(yaml.toJS() ?? {});
  if (result.success) return { data: result.data };
  return { diagnostics: result.error.issues.map((issue) => problem(lineAt(keyOffset(yaml, issue)), explain(issue))) };
}

const brokenYaml = '这一行不是有效的 YAML（常见原因：缩进不齐、冒号后缺空格、引号不成对）。';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** Where the field an issue is about begins; the start of the text when the field is missing. */
function keyOffset(yaml: Document, { path, keys }: Issue): number {
  const name = String(path[0] ?? keys?.[0] ?? '');
  if (!isMap(yaml.contents)) return 0;
  const key = yaml.contents.items.map((pair) => pair.key).find((node) => isScalar(node) && node.value === name);
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}

function explain({ code, path, keys = [] }: Issue): string {
  if (code === 'unrecognized_keys') return `不认识的字段“${keys.join('、')}”。`;
  return path.length === 0 ? '内容不符合要求。' : `字段“${path.map(String).join('.')}”缺失或写法不对。`;
}

function entryProblem(file: string, line: number, what: string, quoted: string): Diagnostic {
  return {
    code: 'invalid-entry',
    severity: 'error',
    file,
    line,
    message: `${what}该处文字：“${quoted.trim().slice(0, 60)}”`,
    hint: '请对照同一文件夹里的其他文件改正；没有依据的字段写 null，页面会显示“待核实”。改正之前，这一条不会出现在网站上。',
  };
}
