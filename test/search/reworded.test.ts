import { expect, test } from 'vitest';
import { makePassage, openLibrary } from './library.ts';

test('passages that hold another wording literally come before those that only share its words, however often', async () => {
  const texts = ['思想，政治，理论，课。思想，政治，理论，课。', `办好思想政治理论课，${'完善制度，明确职责，定期检查，'.repeat(20)}。`, '政治理论，思想，课。'];
  const passages = texts.map((text, order) => makePassage({ text, order, url: `p/${String(order)}.html` }));
  const library = await openLibrary(passages, 'scan', '思政课 = 思想政治理论课');
  try {
    const { exactTotal, hits } = await library.search('思政课');
    expect([exactTotal, hits[0]?.url, hits[0]?.tier]).toEqual([0, 'p/1.html', 'related']);
  } finally {
    await library.close();
  }
});

const lines = ['人工智能应用。', `贯彻落实，发展和改革委员会牵头，${'明确职责，'.repeat(30)}。`, '发展和改革委员会同发展和改革委员会。', '发展、改革、委员会、办公室。'];

test.each([
  ['发改委', ['p/2.html', 'p/1.html', 'p/3.html']],
  ['国办', []],
])('of %s, which stands nowhere, other wordings that stand somewhere find %j, the best first', async (query, urls) => {
  const passages = lines.map((text, order) => makePassage({ text, order, url: `p/${String(order)}.html` }));
  const library = await openLibrary(passages, 'scan', '发改委 = 发展和改革委员会\n国办 = 国务院办公室');
  try {
    expect((await library.search(query)).hits.map(({ url }) => url)).toEqual(urls);
  } finally {
    await library.close();
  }
});
