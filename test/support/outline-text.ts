import type { Block, Division, OfficialDocument } from '../../src/model/document.ts';

/** A document as a few reviewable lines: masthead facts, roles, outline with parents as indent, gaps, noise. For case folders. */
export function outlineText(document: OfficialDocument): string {
  const { title, issuer, docNumber, date, printedDate, addressees, genre } = document;
  const facts = Object.entries({ title, issuer, docNumber, date, printedDate, addressees, genre }).filter(([, value]) => value !== null);
  return [
    ...facts.map(([name, value]) => `${name}: ${value ?? ''}`),
    ...document.front.map((block) => `front ${blockLine(block)}`),
    ...document.divisions.map((division) => divisionLine(division, document.divisions)),
    ...document.closing.map((block) => `closing ${blockLine(block)}`),
    ...document.gaps.map(({ kind, from, to, lines, certain }) => `gap ${kind} ${kind === 'numbers' ? `${String(from)}–${String(to)} ` : ''}${lines.join('–')}${certain ? '' : ' ?'}`),
    ...document.noise.map(({ text, lines }) => `noise ${String(lines[0])} ${text}`),
    '',
  ].join('\n');
}

function blockLine({ role, text }: Block): string {
  return `${role} | ${ends(text)}`;
}

function divisionLine(division: Division, all: readonly Division[]): string {
  const marks = [
    division.heading ? 'heading' : '',
    division.inferred ? JSON.stringify('number' in division.inferred ? division.inferred.number : division.inferred.range) : '',
    division.unassigned ? 'unassigned' : '', division.suspect.length > 0 ? 'suspect' : '', division.lostParent ? 'under a lost heading' : '',
  ].filter((mark) => mark !== '');
  const joins = division.runs.slice(1).map(({ join }) => join).filter((join) => join !== 'paragraph');
  const parts = [`[${String(division.level)}]`, division.label, division.title === null ? '' : `«${division.title}»`, `| ${ends(division.text)}`, ...marks, ...joins];
  return `${'  '.repeat(depthOf(division, all))}${parts.filter((part) => part !== '').join(' ')}`;
}

function depthOf(division: Division, all: readonly Division[]): number {
  const parent = all.find(({ id }) => id === division.parent);
  return parent ? 1 + depthOf(parent, all) : 0;
}

function ends(text: string): string {
  const flat = text.replace(/\n/gu, '⏎');
  return flat.length <= 24 ? flat : `${flat.slice(0, 10)} … ${flat.slice(-10)}`;
}
