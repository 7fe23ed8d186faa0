import { finding, type Finding } from './diagnostics.ts';
import { readPages } from './page/read.ts';
import { openPdf } from './pdf/open.ts';
import type { FormatReader } from './reading.ts';

/** A PDF with a text layer: lines joined to paragraphs, page numbers and running heads left out and listed. Scans are refused. */
export const readPdf: FormatReader = async ({ bytes }) => {
  const opened = await openPdf(bytes);
  if (opened.problem !== null) return { format: 'pdf', text: null, encoding: null, removed: [], findings: [problemFinding(opened)] };
  const reading = readPages('pdf', opened.pages);
  const radicals = opened.pages.flatMap(({ pieces }) => pieces).reduce((sum, { replaced }) => sum + replaced, 0);
  return radicals === 0 ? reading : { ...reading, findings: [...reading.findings, finding('pdf-radicals', null, radicals)] };
};

const problemFinding = ({ problem, reason }: { readonly problem: 'encrypted' | 'damaged'; readonly reason: string }): Finding =>
  problem === 'encrypted' ? finding('refused-encrypted', null, '加密的 PDF') : finding('pdf-damaged', null, reason);
