import type { Diagnostic } from '../model/diagnostic.ts';
import type { OfficialDocument } from '../model/document.ts';
import { documentForm } from './outline.ts';

/** Beyond these a document is built all the same, but a person should know what it costs to read it. */
const [mostItems, mostCharacters] = [2000, 2_000_000];

/** A document too large to be read comfortably as one: said, with what to do; nothing is left out. */
export function largeDocument(document: OfficialDocument): Diagnostic[] {
  const items = documentForm(document) === 'policy' ? document.divisions.filter(({ heading }) => !heading).length : 0;
  const characters = document.source.text.length;
  if (items <= mostItems && characters <= mostCharacters) return [];
  const size = items > mostItems ? `有 ${String(items)} 个条目，每个条目各成一页` : `有 ${String(Math.round(characters / 10_000))} 万字`;
  return [
    {
      code: 'large-document',
      severity: 'warning',
      file: `seeds/${document.source.path}`,
      line: null,
      message: `“${document.title}”${size}；内容全部收录，但目录只显示正在读的部分前后，原件逐行与目录两页会打开得慢。`,
      hint: '请按部分拆成几个文件放进 seeds/（如“要点（一）.txt”“要点（二）.txt”），构建更快，也更好读。',
    },
  ];
}
