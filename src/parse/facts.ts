import type { Block, OfficialDocument } from '../model/document.ts';
import { documentNumberPattern, formatDocumentNumber, parseDocumentNumber } from '../model/document-number.ts';
import type { Sidecar } from '../model/source.ts';
import { findDate } from './calendar.ts';
import { genreOf } from './genre.ts';
import type { Enactment } from './issuer.ts';
import { issuerInTitle, plainName, readEnactment } from './issuer.ts';
import { isDateLine } from './closing.ts';
import { isOrganisation } from './organisation.ts';
import { squeeze } from './title-lines.ts';

type Facts = Pick<OfficialDocument, 'title' | 'issuer' | 'docNumber' | 'date' | 'printedDate' | 'printingOffice' | 'addressees' | 'genre'>;

/**
 * What masthead and closing of the outer document say. What they do not say is null; a sidecar comes first. The printing date is
 * never taken for the date of issue.
 */
export function readFacts(title: string | null, fallbackTitle: string, front: readonly Block[], closing: readonly Block[], sidecar: Sidecar | null): Facts {
  const enactment = firstEnactment(front);
  const printing = textsOf(closing, 'printing');
  const name = sidecar?.title ?? title ?? fallbackTitle;
  return {
    title: name,
    issuer: sidecar?.issuer ?? signatories(closing) ?? issuerInTitle(name) ?? enactment?.issuer ?? issuerInBanner(front),
    docNumber: sidecar?.docNumber ?? numberIn(front) ?? enactment?.docNumber ?? null,
    date: sidecar?.date ?? dateOf(closing, 'date') ?? enactment?.date ?? dateOf(front, 'date'),
    printedDate: printing.map(findDate).find((date) => date !== null)?.iso ?? null,
    printingOffice: textsOf(closing, 'printingOffice')[0] ?? null,
    addressees: addresseesIn(front),
    genre: sidecar?.genre ?? genreOf(name),
  };
}

function textsOf(blocks: readonly Block[], role: string): string[] {
  return blocks.filter((block) => block.role === role).map(({ text }) => text);
}

function linesOf(blocks: readonly Block[], role: string): string[] {
  return textsOf(blocks, role).flatMap((text) => text.split('\n'));
}

/** Bodies that sign, joined by 、: 浙江省物价局、浙江省财政厅. */
function signatories(closing: readonly Block[]): string | null {
  const first = closing.find(({ role }) => role === 'signature');
  const names = first ? first.text.split('\n').map(squeeze).filter((name) => isOrganisation(name)) : [];
  return names.length === 0 ? null : names.join('、');
}

function firstEnactment(front: readonly Block[]): Enactment | null {
  const lines = linesOf(front, 'history').map(readEnactment);
  return lines.find((enactment) => enactment !== null) ?? null;
}

function issuerInBanner(front: readonly Block[]): string | null {
  const decree = /^(?<name>[\p{Script=Han}]{3,40})令/u.exec(squeeze([...textsOf(front, 'banner'), ...textsOf(front, 'docNumber'), ...textsOf(front, 'preamble')].join('')));
  const name = decree?.groups?.['name'] ?? textsOf(front, 'banner')[0]?.replace(/文件$/u, '');
  return name === undefined ? null : plainName(squeeze(name));
}

const decreeNumber = /^[\p{Script=Han} \u3000]{3,40}令[ \u3000]*第?[ \u3000]*(?:[0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})[ \u3000]*号/u;

function numberIn(front: readonly Block[]): string | null {
  const [printed] = linesOf(front, 'docNumber');
  if (printed !== undefined) return normalNumber(printed);
  for (const text of textsOf(front, 'preamble')) {
    const decree = decreeNumber.exec(text)?.[0];
    if (decree !== undefined) return squeeze(decree);
  }
  return null;
}

function normalNumber(printed: string): string {
  const bare = printed.replace(/^\s*[（(](?=\D)|[）)]\s*$/gu, '');
  const number = parseDocumentNumber(bare) ?? parseDocumentNumber(new RegExp(documentNumberPattern, 'u').exec(bare)?.[0] ?? '');
  return number ? formatDocumentNumber(number) : squeeze(bare);
}

function dateOf(blocks: readonly Block[], role: string): string | null {
  for (const line of linesOf(blocks, role)) if (isDateLine(line)) return findDate(line)?.iso ?? null;
  return null;
}

function addresseesIn(front: readonly Block[]): string | null {
  const [first] = textsOf(front, 'addressees');
  return first === undefined ? null : first.replace(/\s+/gu, '').replace(/[：:]$/u, '');
}
