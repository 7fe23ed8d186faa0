import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDocumentNumber, parseDocumentNumber } from '../../src/model/document-number.ts';

test.each([
  ['国办发〔2023〕1号', '国办发', 2023, 1], ['国发 〔2011〕 35 号', '国发', 2011, 35], ['国发[2011]35号', '国发', 2011, 35], ['国发（２０１１）第35号', '国发', 2011, 35],
  ['教体艺厅〔2017〕\n6 号', '教体艺厅', 2017, 6], ['津党教【2020】12号', '津党教', 2020, 12], ['国 办 发﹝2020﹞3号', '国办发', 2020, 3], ['GB发［1999］100号', 'GB发', 1999, 100],
])('%s is read', (text, code, year, serial) => {
  expect(parseDocumentNumber(text)).toEqual({ code, year, serial });
});

test.each([['第3号'], ['国发35号'], ['〔2011〕35号'], ['国发〔2011〕号'], ['国发〔11〕35号'], [''], ['依据国发〔2011〕35号文件']])('%s is no number by itself', (text) => {
  expect(parseDocumentNumber(text)).toBeNull();
});

test('what is printed is read back', () => {
  const numbers = fc.record({
    code: fc.array(fc.constantFrom(...'国办发教厅函党委政'), { minLength: 1, maxLength: 8 }).map((characters) => characters.join('')),
    year: fc.integer({ min: 1900, max: 2099 }),
    serial: fc.integer({ min: 1, max: 99_999 }),
  });
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number);
    }),
    { seed: 20200319 },
  );
});

test('any string is answered', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void parseDocumentNumber(text)), { seed: 20200319, numRuns: 500 });
});
