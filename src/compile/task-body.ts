import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type { CitationNote } from '../model/annotation.ts';
import type { Division, Noise } from '../model/document.ts';
import type { LineRange, Span } from '../model/span.ts';
import { targetPath } from './paths.ts';

/** A paragraph of a division's text, with how it hangs on the one before. */
export interface SourceParagraph {
  readonly span: Span;
  readonly lines: LineRange;
  readonly join: 'start' | 'paragraph' | 'lost' | 'unknown';
}

/** Paragraphs of a division or block: its runs with `direct` joins closed. Spans point into its `text`. */
export function sourceParagraphs({ runs }: Pick<Division, 'runs'>): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let at = 0;
  for (const run of runs) {
    const length = run.span.end - run.span.start;
    const last = paragraphs.at(-1);
    if (run.join === 'direct' && last) {
      paragraphs[paragraphs.length - 1] = {
        ...last,
        span: { start: last.span.start, end: at + length },
        lines: [last.lines[0], run.line],
      };
    } else {
      if (last) at += 1;
      const join = run.join === 'direct' ? 'start' : run.join;
      paragraphs.push({ span: { start: at, end: at + length }, lines: [run.line, run.line], join: last ? join : 'start' });
    }
    at += length;
  }
  return paragraphs;
}

/** The body of a task page: source paragraphs as paragraphs, the editor's voice as block quotes between them. */
export function taskBody(
  division: Division,
  paragraphs: readonly SourceParagraph[],
  citations: readonly CitationNote[],
  noise: readonly Noise[],
): Root {
  const children: (Paragraph | Blockquote)[] = [];
  if (division.inferred) children.push(editorNote(division.inferred.why));
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    if (before && (paragraph.join === 'lost' || paragraph.join === 'unknown')) {
      children.push(editorNote(gapCaption(paragraph.join, [before.lines[1], paragraph.lines[0]])));
    }
    children.push({ type: 'paragraph', children: withLinks(division.text, paragraph.span, citations) });
    for (const { lines, text } of noise) {
      if (paragraph.lines[0] <= lines[0] && lines[0] <= paragraph.lines[1]) {
        children.push(editorNote(`识别杂讯（第 ${String(lines[0])} 行），不计入正文：“${text}”`));
      }
    }
  }
  return { type: 'root', children };
}

/** `原件此处缺损（第 40—42 行）`: the last line before and the first line after. */
export function gapCaption(join: 'lost' | 'unknown', [before, after]: LineRange): string {
  const place = `（第 ${String(before)}—${String(after)} 行）`;
  return join === 'lost' ? `原件此处缺损${place}` : `原件此处可能缺损${place}`;
}

function editorNote(value: string): Blockquote {
  return { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] };
}

/** The words of `span`, with a link on every citation that means exactly one entry. */
function withLinks(text: string, span: Span, citations: readonly CitationNote[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = span.start;
  const push = (end: number): void => {
    if (end > at) nodes.push({ type: 'text', value: text.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const citation of citations) {
    const [target] = citation.targets;
    const inside = citation.span.start >= at && citation.span.end <= span.end;
    if (!inside || !target || citation.targets.length > 1) continue;
    push(citation.span.start);
    nodes.push({
      type: 'link',
      url: `../../${targetPath(target)}.md`,
      children: [{ type: 'text', value: text.slice(citation.span.start, citation.span.end) }],
    });
    at = citation.span.end;
  }
  push(span.end);
  return nodes;
}
