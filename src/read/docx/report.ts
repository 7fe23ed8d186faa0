import { finding, type Finding } from '../diagnostics.ts';
import type { Story } from './story.ts';

/** What a person should know about how the document was read. */
export function storyFindings({ counts, fields, firstLabel, notes, unknownFormats, unknownSymbols }: Story): Finding[] {
  const when = (condition: boolean, make: () => Finding): Finding[] => (condition ? [make()] : []);
  return [
    ...when(counts.labels > 0, () => finding('docx-numbering', null, counts.labels, firstLabel)),
    ...when(counts.insertions + counts.deletions > 0, () => finding('docx-revisions', null, counts.insertions, counts.deletions)),
    ...when(notes.length > 0, () => finding('docx-notes', null, notes.length)),
    ...when(counts.boxes > 0, () => finding('docx-boxes', null, counts.boxes)),
    ...when(counts.images > 0, () => finding('images-skipped', null, counts.images)),
    ...when(counts.embedded > 0, () => finding('docx-embedded', null, counts.embedded)),
    ...when(fields.computed > 0, () => finding('docx-number-fields', null, fields.computed)),
    ...when(unknownFormats.size > 0, () => finding('docx-number-format', null, [...unknownFormats].join('、'))),
    ...when(unknownSymbols.size > 0, () => finding('docx-symbols', null, [...unknownSymbols].join('、'))),
  ];
}
