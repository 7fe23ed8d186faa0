const words: Readonly<Record<string, string>> = {
  title: '标题',
  docNumber: '发文字号',
  addressees: '主送机关',
  preamble: '前言',
  toc: '目录',
  signature: '署名',
  date: '成文日期',
  attachment: '附件',
  printing: '印发说明',
  copies: '抄送',
};

/** What readers call a block outside the numbered parts, by its role: `preamble` → `前言`. */
export const blockWord = (role: string): string => words[role] ?? '正文外文字';
