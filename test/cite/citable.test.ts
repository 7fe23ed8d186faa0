import { expect, test } from 'vitest';
import { type Citable, describeCitable, findMentions, resolveCitations } from '../../src/cite/index.ts';
import type { OfficialDocument } from '../../src/model/document.ts';
import { noKnowledge } from '../annotate/support.ts';
import { parseText } from '../support/parse-text.ts';

const law = (day: string): OfficialDocument => parseText(`某市河道条例\n（${day}通过）\n第一条 为了保护河道，制定本条例。\n第二条 河道应当畅通。\n第三条 本条例自公布之日起施行。\n`);
const [older, newer] = [{ ...law('2010年3月1日'), id: 'older' }, { ...law('2018年6月1日'), id: 'newer' }];
const notice = parseText('关于印发《某市河道办法》的通知\n某市河道办法\n第一条 依照2010年3月1日修订的《某市河道条例》第二条办理。\n第二条 依照《某市河道条例》第三条办理。\n');
const mentions = findMentions(notice);

test('tells of a document its articles, the texts it holds, its first day, and the years its mentions name', () => {
  expect(describeCitable(older, [])).toEqual({ articles: ['1/0', '2/0', '3/0'], issued: [], appliesFrom: '2010-03-01', years: {} });
  const { issued, years } = describeCitable(notice, mentions);
  const [year] = mentions.filter(({ text }) => text.includes('河道条例')).map(({ id }) => years[id]);
  expect([issued, year, Object.keys(years).length]).toEqual([['某市河道办法'], '2010', 1]);
});

test('answers are the same when it is known already, and no text is opened', () => {
  const documents = [notice, older, newer];
  const known = new Map(documents.map((document): [string, Citable] => [document.id, describeCitable(document, document === notice ? mentions : [])]));
  const closed = documents.map(({ source, ...document }) => ({
    ...document,
    source: { ...source, get text(): string { throw new Error('opened'); } },
    get divisions(): never { throw new Error('opened'); },
  }));
  const answers = resolveCitations(mentions, closed, noKnowledge, ({ id }) => known.get(id) ?? describeCitable(notice, []));
  expect(answers).toEqual(resolveCitations(mentions, documents, noKnowledge));
  expect(answers.find(({ reason }) => reason.includes('2010年'))?.targets.map(({ id }) => id)).toEqual(['older']);
});
