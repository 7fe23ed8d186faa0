/**
 * Task pages: the body of the Markdown file becomes the annotated text. Paragraphs are the source's words and nothing else, so
 * links and markup in them are ignored and the marks come from the front matter. Block quotes are the editor's voice.
 */
import type { BlockContent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { taskPageSchema, type TaskPage } from '../model/schema.ts';
import { sourceAddress } from './address.ts';
import { layMarks, type Piece } from './annotated-text.ts';
import { frontMatterOf, type MarkdownFile } from './front-matter.ts';
import { element, paragraph } from './mdast-element.ts';
import { leadMark, textMarks, type Attributes, type TextMark } from './text-marks.ts';
import { linesMark, linesWord } from './wording.ts';

/** The remark plugin. Files that are not task pages, or whose front matter is not valid, are left as they are. */
export default function remarkSourceText() {
  return (tree: Root, file: MarkdownFile): void => {
    const page = taskPageSchema.safeParse(frontMatterOf(file, 'task'));
    if (page.success) tree.children = annotatedBody(tree.children, page.data);
  };
}

function annotatedBody(nodes: readonly RootContent[], page: TaskPage): RootContent[] {
  const paragraphs = nodes.filter(({ type }) => type !== 'blockquote').map((node) => toString(node));
  const draw = makeDrawing([...textMarks(page), ...leadMark(page, paragraphs[0] ?? '')]);
  let at = 0;
  return nodes.map((node) => {
    if (node.type === 'blockquote') return editorNote(toString(node));
    const text = paragraphs[at] ?? '';
    const place = page.paragraphs[at];
    at += 1;
    return sourceParagraph(text, place, page.document, draw);
  });
}

/** `原件此处缺损（第 40—42 行）` is set as a gap; everything else as a remark. */
function editorNote(text: string): RootContent {
  const kind = text.startsWith('原件此处') ? (text.includes('可能') ? 'gap is-uncertain' : 'gap') : 'remark';
  return paragraph({ className: ['editor', ...kind.split(' ')] }, [{ type: 'text', value: text }]);
}

type Place = TaskPage['paragraphs'][number];
type Draw = (text: string, origin: number) => PhrasingContent[];

/** A paragraph whose length is not that of its place in the front matter was edited by hand: it is shown without marks. */
function sourceParagraph(text: string, place: Place | undefined, document: string, draw: Draw): BlockContent {
  const fits = place !== undefined && place.span.end - place.span.start === text.length;
  const className = ['source', ...(place && (place.join === 'lost' || place.join === 'unknown') ? ['is-broken'] : [])];
  const words: PhrasingContent[] = fits ? draw(text, place.span.start) : [{ type: 'text', value: text }];
  return paragraph({ className }, place ? [lineLink(place, document), ...words] : words);
}

function lineLink({ lines }: Place, document: string): PhrasingContent {
  const attributes = {
    href: sourceAddress(document, lines[0]),
    className: ['line-ref'],
    dataMark: linesMark(lines),
    ariaLabel: `原件${linesWord(lines)}`,
  };
  return element('a', attributes, []);
}

function makeDrawing(marks: readonly TextMark[]): Draw {
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  const drawAll = (pieces: readonly Piece[], inLink: boolean): PhrasingContent[] => pieces.flatMap((piece) => drawOne(piece, inLink));
  const drawOne = (piece: Piece, inLink: boolean): PhrasingContent[] => {
    if (typeof piece === 'string') return [{ type: 'text', value: piece } satisfies Text];
    const mark = byKey.get(piece.key);
    if (!mark) return drawAll(piece.children, inLink);
    const asLink = mark.element === 'a' && !inLink;
    const drawn = element(
      asLink || mark.element !== 'a' ? mark.element : 'span',
      pieceAttributes(mark, piece.first, piece.last, asLink),
      drawAll(piece.children, inLink || asLink),
    );
    return mark.reference && piece.first && !inLink ? [element('a', mark.reference, []), drawn] : [drawn];
  };
  return (text, origin) => drawAll(layMarks(text, origin, marks), false);
}

function pieceAttributes(mark: TextMark, first: boolean, last: boolean, asLink: boolean): Attributes {
  return {
    ...mark.attributes,
    ...(asLink ? {} : { href: null }),
    ...(first ? { id: mark.id, ...mark.before } : { tabIndex: null }),
    ...(last ? mark.after : {}),
  };
}
