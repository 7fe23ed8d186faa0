import { remark } from 'remark';
import { nameLaw } from '../model/legislation-anchors.ts';
import { lawPieces } from './legislation-tree.ts';

/** An article with its text: a line for each 款, 项 and 目. */
export interface Article {
  /** As printed: `第十条之一`. */
  readonly label: string;
  readonly anchor: string;
  readonly text: string;
}

const markdown = remark();

/** The articles of a law from the Markdown of its page, in order. */
export function articlesOf(body: string): readonly Article[] {
  const pieces = markdown.parse(body).children.flatMap(lawPieces);
  const names = nameLaw(pieces);
  const articles: { label: string; anchor: string; lines: string[] }[] = [];
  let inside = false;
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind === 'article') articles.push({ label: text.replaceAll(/\s/gu, ''), anchor: names[at]?.id ?? '', lines: [] });
    else if (inside && kind !== 'heading' && kind !== 'break') articles.at(-1)?.lines.push(text);
    inside = kind === 'article' || (inside && kind !== 'heading' && kind !== 'break');
  }
  return articles.map(({ label, anchor, lines }) => ({ label, anchor, text: lines.join('\n') }));
}
