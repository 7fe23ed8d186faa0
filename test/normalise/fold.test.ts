import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText } from '../../src/normalise/fold.ts';

const seeded = { seed: 20200319, numRuns: 500 };
const texts = fc.string({ unit: fc.constantFrom(...'党的領导“四个”（一）〔2024〕第13条 \n\t　—－-ＡbC﹁ﷺ①\u200b😀𠀀\ud800'.split('')), maxLength: 40 });

test.each([
  ['国办发［２０２４］ 12号', '国办发[2024]12号', 'full-width digits, one of four bracket styles, a space of layout'],
  ['国办发〔2024〕12号', '国办发[2024]12号', 'the bracket of GB/T 9704'],
  ['“四个意识”', '"四个意识"', 'Chinese quotes'],
  ['「四個意識」', '"四个意识"', 'quotes and characters of traditional text'],
  ['2019—2023', '2019-2023', 'a dash between years'],
  ['２０１９－２０２３', '2019-2023', 'everything full width'],
  ['（一）', '(一)', 'full-width brackets'],
  ['ＡＢＣ Abc', 'abcabc', 'case and width'],
  ['强化师\u200b德\ufeff师 风\t建设', '强化师德师风建设', 'invisible characters inside words'],
  ['第一段\r\n\n \n第二段', '第一段\n第二段', 'paragraphs stay apart, by one line feed'],
  ['二○二○年', '二〇二〇年', 'a circle for zero'],
  ['⼈⺠', '人民', 'radicals as PDF readers give them'],
  ['', '', 'nothing'],
])('folds %j to %j: %s', (source, folded) => {
  expect(fold(source).text).toBe(folded);
  expect(foldText(source)).toBe(folded);
});

test('points back to the source', () => {
  const folded = fold('国办发 〔2024〕 12号。');
  const start = folded.text.indexOf('[2024]12');
  expect(folded.sourceSpan(start, start + 8)).toEqual({ start: 4, end: 13 });
  expect(folded.toSource(folded.text.length)).toBe(15);
});

describe('for any text', () => {
  test('a part of a line folds to a part of the folded line', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(12), (text, from, length) => {
        const part = text.slice(from, from + length);
        fc.pre(!part.includes('\n') && part.isWellFormed());
        expect(foldText(text)).toContain(foldText(part));
      }),
      seeded,
    );
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      seeded,
    );
  });

  test('every folded character knows the source that made it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        expect(folded.text).toBe(foldText(text));
        for (let i = 0; i < folded.text.length; i++) {
          const { start, end } = folded.sourceSpan(i, i + 1);
          expect(foldText(text.slice(start, end))).toContain(folded.text.charAt(i));
        }
      }),
      seeded,
    );
  });
});
