import { describe, expect, test } from 'vitest';
import { makePhraseFinder } from '../../src/annotate/phrases.ts';
import { makeTerm } from '../support/knowledge.ts';
import { makeReading } from './support.ts';

const find = makePhraseFinder([
  makeTerm({ id: 'sige', title: '四个意识' }),
  makeTerm({ id: 'sizhengke', title: '思政课', aliases: ['思想政治理论课'] }),
  makeTerm({ id: 'xuexiao-sizhengke', title: '学校思政课' }),
  makeTerm({ id: 'sanxiang', title: '“一把手”监督管理三项制度' }),
  makeTerm({ id: 'sanjin', title: '三进' }),
  makeTerm({ id: 'baifenbai', title: '三个百分之百', aliases: ['三个100%', '同名'] }),
  makeTerm({ id: 'other', title: '另一个', aliases: ['同名'] }),
]);
const found = (text: string): [string, string][] => find(makeReading(text)).map(({ term, text: words }) => [term, words]);

describe('a set phrase', () => {
  test.each<[text: string, found: [string, string][]]>([
    ['树牢“四个意识”，', [['sige', '四个意识']]],
    // whatever the quotes, or none
    ['树牢「四个意识」和四个意识', [['sige', '四个意识'], ['sige', '四个意识']]],
    ['办好思想政治理论课', [['sizhengke', '思想政治理论课']]],
    // the longest name wins
    ['学校思政课建设', [['xuexiao-sizhengke', '学校思政课']]],
    // every place
    ['思政课教师讲思政课', [['sizhengke', '思政课'], ['sizhengke', '思政课']]],
    // a quote inside the name is not left alone
    ['和“一把手”监督管理三项制度，', [['sanxiang', '“一把手”监督管理三项制度']]],
    ['落实三个１００％', [['baifenbai', '三个１００％']]],
    // two characters count only in quotes
    ['深化“三进”，第三进口', [['sanjin', '三进']]],
    // two terms have this name: it tells nothing
    ['同名', []],
    // a title is a name
    ['学习《关于思政课的意见》', []],
    ['四个\n意识', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('notes carry the title of the term and ids in order', () => {
  expect(find(makeReading('思想政治理论课')).map(({ id, title, span }) => ({ id, title, span }))).toEqual([
    { id: 't1', title: '思政课', span: { start: 0, end: 7 } },
  ]);
});
