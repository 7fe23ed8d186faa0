import type { OfficialDocument } from '../model/document.ts';
import { nameLaw, type PieceNames } from '../model/legislation-anchors.ts';
import { lawFlow, type FlowPiece } from './legislation-flow.ts';

/** A law as it is laid out once for all who link into it. */
export interface LawLayout {
  readonly flow: readonly FlowPiece[];
  readonly names: readonly PieceNames[];
  /** Address of each division: `article-12-sub-3` → `第十二条第（三）项`; the article's where a 项 has none. */
  readonly anchorOf: ReadonlyMap<string, string>;
  /** Every address of the law. */
  readonly all: ReadonlySet<string>;
}

const layouts = new WeakMap<OfficialDocument, LawLayout>();

/** The layout of a document of articles; worked out once. */
export function lawLayout(document: OfficialDocument): LawLayout {
  const known = layouts.get(document);
  if (known) return known;
  const layout = layOut(lawFlow(document));
  layouts.set(document, layout);
  return layout;
}

function layOut(flow: readonly FlowPiece[]): LawLayout {
  const names = nameLaw(flow);
  const anchorOf = new Map<string, string>();
  let last = '';
  for (const [at, { division }] of flow.entries()) {
    const id = names[at]?.id ?? null;
    last = id ?? last;
    if (!anchorOf.has(division)) anchorOf.set(division, last);
  }
  const all = new Set(names.flatMap(({ id, also }) => [id, also].filter((name) => name !== null)));
  return { flow, names, anchorOf, all };
}
