/** What reading one document needs to know and notes down on the way. */
import type { SourceText } from '../../model/source.ts';
import type { XmlElement } from '../xml.ts';
import type { Counters } from './counters.ts';
import { Fields } from './fields.ts';
import { NumberFields } from './number-fields.ts';
import type { List } from './numbering.ts';
import type { StyleSheet } from './styles.ts';

type Removed = SourceText['removed'][number];

/** A footnote or endnote that is referred to, in order of its mark. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly mark: string;
}

/** The state of one reading: counters and open fields go on from paragraph to paragraph. */
export interface Story {
  readonly sheet: StyleSheet;
  readonly lists: ReadonlyMap<number, List>;
  readonly counters: Counters;
  readonly fields: Fields;
  readonly removed: Removed[];
  readonly notes: NoteReference[];
  /** How often something happened that the reader of the diagnostics should know of. */
  readonly counts: Record<'labels' | 'insertions' | 'deletions' | 'boxes' | 'images' | 'embedded', number>;
  /** The first label written. */
  firstLabel: string;
  readonly unknownFormats: Set<string>;
  readonly unknownSymbols: Set<string>;
}

/** The state before the first paragraph. */
export const makeStory = (parts: Pick<Story, 'sheet' | 'lists' | 'counters'>): Story => ({
  ...parts,
  fields: new Fields(new NumberFields(parts.lists, parts.counters)),
  removed: [],
  notes: [],
  counts: { labels: 0, insertions: 0, deletions: 0, boxes: 0, images: 0, embedded: 0 },
  firstLabel: '',
  unknownFormats: new Set(),
  unknownSymbols: new Set(),
});

/** Notes text down as left out, unless it is blank. */
export function leaveOut(story: Story, text: string, why: string): void {
  if (text.trim() !== '') story.removed.push({ text, why });
}

/** Text boxes found in a paragraph, with where in its text they are anchored. */
export interface AnchoredBox {
  readonly content: XmlElement;
  readonly beforeText: boolean;
}
