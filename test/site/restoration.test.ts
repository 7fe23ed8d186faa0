import { expect, test } from 'vitest';
import { restoration } from '../../src/site/restoration.ts';

test.each([
  ['《中国共产党宣传工作条例》', '中国共产党宣传工作条例', null, null], // whole
  ['党章', '中国共产党章程', null, null], // never had 《》
  ['近平谈治国理政》', '习近平谈治国理政', '〔《习〕', null], // opening lost, title known
  ['平安建设意见》', null, '□□', null], // opening lost, title unknown
  ['《2019-2023 年全', null, null, '□□'], // end lost, title unknown
  ['《新时代公民道德', '新时代公民道德建设实施纲要', null, '〔建设实施纲要》〕'], // end lost, title known
  ['近平谈治国理政》', '别的题名', '□□', null], // a title that does not fit says nothing
])('%s, title %s', (text, title, before, after) => {
  expect(restoration(text, title)).toEqual({ before, after });
});
