import { expect, test } from 'vitest';
import { rememberCuts } from '../../src/io/segmenter-memo.ts';
import type { Segmenter } from '../../src/model/segmenter.ts';
import { makeFolder } from '../support/folder.ts';

/** Cuts after every second character, and writes down what it was asked. */
function pairSegmenter(asked: string[]): Segmenter {
  const cut = (name: string) => (text: string): string[] => {
    asked.push(`${name} ${text}`);
    return text.match(/.{1,2}/gsu) ?? [];
  };
  const words = cut('tag');
  return { cut: cut('cut'), cutStrict: cut('cutStrict'), cutForSearch: cut('cutForSearch'), tag: (text) => words(text).map((word) => [word, 'n']) };
}

const texts = ['师德师风', '一\t二\n三', ''];

function askAll(segmenter: Segmenter): unknown[] {
  return texts.flatMap((text) => [segmenter.cut(text), segmenter.cutStrict(text), segmenter.cutForSearch(text), segmenter.tag(text)]);
}

test('answers as the segmenter does, and asks it nothing a second time', async () => {
  const [folder, first, second]: [string, string[], string[]] = [await makeFolder({}), [], []];
  const memo = rememberCuts(pairSegmenter(first), folder, '第一版');
  const answers = askAll(memo);
  expect(answers).toEqual(askAll(pairSegmenter([])));
  expect([askAll(memo), first.length]).toEqual([answers, 12]);
  memo.close();
  expect([askAll(rememberCuts(pairSegmenter(second), folder, '第一版')), second]).toEqual([answers, []]);
});

test('other words are cut anew, and what is no longer asked is forgotten', async () => {
  const [folder, asked]: [string, string[]] = [await makeFolder({}), []];
  const memo = rememberCuts(pairSegmenter([]), folder, '第一版');
  askAll(memo);
  memo.close();
  rememberCuts(pairSegmenter(asked), folder, '第二版').cut('师德师风');
  expect(asked).toEqual(['cut 师德师风']);
  const next = rememberCuts(pairSegmenter(asked), folder, '第一版');
  next.cut('师德师风');
  next.close();
  rememberCuts(pairSegmenter(asked), folder, '第一版').cutStrict('师德师风');
  expect(asked).toEqual(['cut 师德师风', 'cutStrict 师德师风']);
});
