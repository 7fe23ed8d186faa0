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
