import type { Block, OfficialDocument } from '../model/document.ts';
import { documentNumberPattern, formatDocumentNumber, parseDocumentNumber } from '../model/document-number.ts';
import type { Sidecar } from '../model/source.ts';
import { dottedDay, findDate } from './calendar.ts';
import { genreOf } from './genre.ts';
import type { Enactment } from './issuer.ts';
import { issuerInTitle, plainName, readEnactment } from './issuer.ts';
import { isDateLine } from './closing.ts';
import { isOrganisation } from './organisation.ts';
import { squeeze } from './title-lines.ts';

type Facts = Pick<OfficialDocument, 'title' | 'issuer' | 'docNumber' | 'date' | 'printedDate' | 'printingOffice' | 'addressees' | 'genre'>;

/** Where the facts stand. */
interface FactSources {
  readonly front: readonly Block[];
  readonly closing: readonly Block[];
  /** The closing of the last document in the file: 抄送 and 印发 on the last page speak for the outer one. */
  readonly imprint: readonly Block[];
}

/**
 * What masthead and closing of the outer document say. What they do not say is null; a sidecar comes first. The printing date is
 * never taken for the date of issue.
 */
export function readFacts(title: string | null, fallbackTitle: string, { front, closing, imprint }: FactSources, sidecar: Sidecar | null): Facts {
  const enactment = firstEnactment(front);
  const printing = [...linesOf(closing, 'printing'), ...linesOf(imprint, 'printing')];
  const name = sidecar?.title ?? title ?? fallbackTitle;
  return {
    title: name,
    issuer: sidecar?.issuer ?? signatories(closing) ?? issuerInTitle(name) ?? enactment?.issuer ?? issuerInBanner(front),
    docNumber: sidecar?.docNumber ?? numberIn(front, name) ?? enactment?.docNumber ?? null,
    date: sidecar?.date ?? dateOf(closing, 'date') ?? enactment?.date ?? dateOf(front, 'date'),
    printedDate: printing.map(findDate).find((date) => date !== null)?.iso ?? null,
    printingOffice: [...textsOf(closing, 'printingOffice'), ...textsOf(imprint, 'printingOffice')][0] ?? null,
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
  const names = first ? first.text.split('\n').flatMap(signed).filter((name) => isOrganisation(name)) : [];
  return names.length === 0 ? null : names.join('、');
}

/** 某市教育局　　某市物价局 are two that sign side by side; 国  务  院 is one, letter-spaced. */
function signed(line: string): string[] {
  const names = line.trim().split(/[ \u3000\t]{2,}/u);
  return names.length > 1 && names.every((name) => name.length >= shortestName && isOrganisation(name)) ? names.map(squeeze) : [squeeze(line)];
}

const shortestName = 4;

function firstEnactment(front: readonly Block[]): Enactment | null {
  const lines = linesOf(front, 'history').map(readEnactment);
  return lines.find((enactment) => enactment !== null) ?? null;
}

function issuerInBanner(front: readonly Block[]): string | null {
  const decree = /^(?<name>[\p{Script=Han}]{3,40})令/u.exec(squeeze([...textsOf(front, 'banner'), ...textsOf(front, 'docNumber'), ...textsOf(front, 'preamble')].join('')));
  const joint = linesOf(front, 'banner').map(squeeze).filter((line) => isOrganisation(line));
  if (!decree && joint.length > 0) return joint.join('、');
  const name = decree?.groups?.['name'] ?? textsOf(front, 'banner')[0]?.replace(/文件$/u, '');
  return name === undefined ? null : plainName(squeeze(name));
}

const decreeNumber = /^[\p{Script=Han} \u3000]{3,40}令[ \u3000]*第?[ \u3000]*(?:[0-9]{1,4}|[一二三四五六七八九十百零〇]{1,6})[ \u3000]*号/u;

function numberIn(front: readonly Block[], title: string): string | null {
  const [printed] = linesOf(front, 'docNumber');
  if (printed !== undefined) return withoutName.test(printed) ? squeeze(nameOfSeries(front, title) + printed) : normalNumber(printed);
  for (const line of linesOf(front, 'other')) {
    const stated = numberOnWebsite.exec(line)?.groups?.['number'];
    if (stated !== undefined) return normalNumber(stated);
  }
  for (const text of textsOf(front, 'preamble')) {
    const decree = decreeNumber.exec(text)?.[0];
    if (decree !== undefined) return squeeze(decree);
  }
  return null;
}

/** 第475号, 2021年第3号: the number of a decree or announcement whose name stands on a line of its own. */
const withoutName = /^[（(]?(?:(?:19|20)[0-9]{2}年)?第[^期]{1,12}号[）)]?$/u;
const numberOnWebsite = new RegExp(`(?:文\\s*号|发文字号)\\s*[：:]\\s*(?<number>${documentNumberPattern})`, 'u');

function nameOfSeries(front: readonly Block[], title: string): string {
  const name = [...linesOf(front, 'banner'), title].find((line) => /(?:令|公告)$/u.test(line));
  return name ?? '';
}

function normalNumber(printed: string): string {
  const bare = printed.replace(/^\s*[（(](?=\D)|[）)]\s*$/gu, '');
  const number = parseDocumentNumber(bare) ?? parseDocumentNumber(new RegExp(documentNumberPattern, 'u').exec(bare)?.[0] ?? '');
  return number ? formatDocumentNumber(number) : squeeze(bare);
}

function dateOf(blocks: readonly Block[], role: string): string | null {
  for (const line of linesOf(blocks, role)) if (isDateLine(line)) return findDate(line)?.iso ?? dottedDay(line);
  return null;
}

function addresseesIn(front: readonly Block[]): string | null {
  const [first] = textsOf(front, 'addressees');
  return first === undefined ? null : first.replace(/\s+/gu, '').replace(/[：:]$/u, '');
}
