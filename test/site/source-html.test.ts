import { expect, test } from 'vitest';
import { sourceHtml } from '../../src/site/source-html.ts';
import type { SourceLine } from '../../src/site/source-view.ts';

const line: SourceLine = { number: 8, parts: [{ text: '强化师德', noise: false }], blank: false, suspect: false, begins: null, notes: [], gaps: [] };
const start = '<a class="line-number" href="#L8" data-copy>8</a>';

test.each<[string, Partial<SourceLine>, string]>([
  ['a line with its number as address', {}, `<li class="source-line" id="L8">${start}<span class="line-text">强化师德</span></li>`],
  ['an empty line', { parts: [], blank: true }, `<li class="source-line is-blank" id="L8">${start}<span class="line-text"></span></li>`],
  [
    'noise, set apart in the line',
    { parts: [{ text: '甲', noise: false }, { text: 'The text', noise: true }], suspect: true },
    `<li class="source-line" id="L8">${start}<span class="line-text suspect">甲<span class="noise">The text</span></span></li>`,
  ],
  [
    'what begins here, and what is wrong',
    { begins: { words: '第一条', address: '/documents/x.html#第一条' }, notes: [{ kind: 'suspect', words: '两读' }] },
    `<li class="source-line" id="L8">${start}<span class="line-text">强化师德</span><span class="line-notes"><a href="/documents/x.html#第一条">第一条</a><span class="line-note"><b>存疑</b>　两读</span></span></li>`,
  ],
  [
    'a gap before it',
    { gaps: [{ words: '缺〔9〕', why: '编号不连', certain: false }] },
    `<li class="line-gap is-uncertain"><span class="editor gap">缺〔9〕</span><span class="line-notes">编号不连</span></li><li class="source-line" id="L8">${start}<span class="line-text">强化师德</span></li>`,
  ],
  [
    'words that look like markup, as words',
    { parts: [{ text: '<script>', noise: false }], begins: { words: '"<b>', address: '/"><i>' } },
    `<li class="source-line" id="L8">${start}<span class="line-text">&lt;script&gt;</span><span class="line-notes"><a href="/&quot;&gt;&lt;i&gt;">&quot;&lt;b&gt;</a></span></li>`,
  ],
])('shows %s', (_fact, fields, html) => {
  expect(sourceHtml([{ ...line, ...fields }])).toBe(html);
});
