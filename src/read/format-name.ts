import type { SourceFormat } from '../model/source.ts';

/** What each format is called, and the extensions its files have. '' is a name without one. */
export const formatNames: Readonly<Record<SourceFormat, { readonly name: string; readonly extensions: readonly string[] }>> = {
  txt: { name: '纯文本', extensions: ['txt', 'text', ''] },
  markdown: { name: ' Markdown', extensions: ['md', 'markdown'] },
  html: { name: '网页（HTML）', extensions: ['html', 'htm', 'shtml', 'xhtml', 'aspx', 'jsp', 'php'] },
  docx: { name: ' Word 文档（DOCX）', extensions: ['docx', 'docm', 'dotx'] },
  pdf: { name: ' PDF', extensions: ['pdf'] },
  ofd: { name: ' OFD', extensions: ['ofd'] },
};
