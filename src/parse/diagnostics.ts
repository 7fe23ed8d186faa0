import type { Diagnostic, Severity } from '../model/diagnostic.ts';

interface Entry {
  readonly severity: Severity;
  readonly hint: string;
}

/** Every diagnostic of the reader, by its permanent code. */
export const parseDiagnostics = {
  'empty-document': { severity: 'error', hint: '请检查文件是否保存完整；空文件请移出 seeds/。' },
  'no-structure': { severity: 'warning', hint: '全文按段落收录。若原文有编号，请检查编号是否单独成行、是否在转换时丢失。' },
  'no-title': { severity: 'warning', hint: '请在同名 .yaml 说明文件里写明 title。' },
  'number-missing': { severity: 'warning', hint: '请对照原件：若原文确有这些内容，补入后重新生成；若原文编号如此，无须改动。' },
  'number-repeats': { severity: 'warning', hint: '请对照原件核对编号；原文如此则无须改动。' },
  'number-goes-back': { severity: 'warning', hint: '请对照原件核对编号与段落次序；原文如此则无须改动。' },
  'number-inferred': { severity: 'info', hint: '请对照原件确认；页面上以〔〕标明是推定。' },
  'number-unknown': { severity: 'warning', hint: '请对照原件确认这段文字属于哪一项；页面上只标范围，不作断定。' },
  'text-unassigned': { severity: 'warning', hint: '请对照原件确认这段文字的归属与真伪。' },
  'text-lost': { severity: 'warning', hint: '请对照原件补全；补全前页面上标明此处有缺失。' },
  'text-suspect': { severity: 'warning', hint: '请对照原件核实；核实前页面上标明存疑。' },
  'noise-set-aside': { severity: 'info', hint: '已另行保存，可在原文页查看；若其实是正文，请修改原文件中的这一行。' },
} as const satisfies Record<string, Entry>;

/** Makes a diagnostic of the catalogue. */
export function diagnose(code: keyof typeof parseDiagnostics, path: string, line: number | null, message: string): Diagnostic {
  const { severity, hint } = parseDiagnostics[code];
  return { code, severity, file: `seeds/${path}`, line, message, hint };
}
