import type { Diagnostic, Severity } from '../src/model/diagnostic.ts';

const names: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '说明' };
const order: readonly Severity[] = ['error', 'warning', 'info'];

/** One diagnostic for a terminal: file and line first, so that editors can jump there. */
export function formatDiagnostic({ severity, file, line, message, hint, code }: Diagnostic): string {
  const place = line === null ? file : `${file}:${String(line)}`;
  return `${place}  ${names[severity]}  ${message}\n    → ${hint}  [${code}]\n`;
}

/** Writes diagnostics, the worst first, and a line that counts them. Answers whether there was an error. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], least: Severity, stream: NodeJS.WritableStream): boolean {
  for (const severity of order.slice(0, order.indexOf(least) + 1)) {
    for (const diagnostic of diagnostics) if (diagnostic.severity === severity) stream.write(formatDiagnostic(diagnostic));
  }
  const count = (severity: Severity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  stream.write(`${order.map((severity) => `${names[severity]} ${String(count(severity))}`).join('，')}\n`);
  return count('error') > 0;
}
