/** What another document says is in a page's key where the page shows it, and nowhere else. */
import { expect, test } from 'vitest';
import type { DocumentPage } from '../../src/model/schema.ts';
import type { SiteLibrary } from '../../src/site/library.ts';
import { documentKey, filesKey } from '../../src/site/page-key.ts';
import { makeDocument, makeMention, makeSite } from './support/entries.ts';

const law = makeDocument({ document: 'tiaoli', title: '师德条例', form: 'legislation', sections: [] });
type Mentioned = DocumentPage['citations'][number];

/** Names the law, perhaps one of its articles. */
const mention = (id: string, place: string | null = null): Mentioned => ({
  ...makeMention(),
  id,
  targets: [{ kind: 'document', id: 'tiaoli', title: '师德条例' }],
  ...(place === null ? {} : { places: [`documents/tiaoli#${place}`] }),
});

const siteOf = (...citations: readonly Mentioned[]): SiteLibrary =>
  makeSite({ tasks: [], documents: [law, makeDocument({ document: 'plan', title: '工作要点', sections: [], citations: [...citations] })] });

function keysOf(site: SiteLibrary): { page: string; files: string } {
  const entry = site.documentById.get('tiaoli');
  if (!entry) throw new Error('no law');
  return { page: documentKey(site, entry), files: filesKey(site, entry) };
}

const one = keysOf(siteOf(mention('c1')));

test.each([
  ['a name of it more', siteOf(mention('c1'), mention('c2'))],
  ['no name of it', siteOf()],
  ['a name of an article of it', siteOf(mention('c1', '第一条'))],
])('%s in another document is in the key of its page, and not in that of its files', (_fact, site) => {
  const { page, files } = keysOf(site);
  expect([page === one.page, files === one.files]).toEqual([false, true]);
});

test('of many names only those it shows, and how many there are', () => {
  const many = Array.from({ length: 40 }, (_, at) => mention(`c${String(at)}`));
  const others = many.map((own, at) => (at < 39 ? own : { ...own, sentence: '别的一句。' }));
  const key = keysOf(siteOf(...many)).page;
  expect(keysOf(siteOf(...others)).page).toBe(key);
  expect(keysOf(siteOf(...many.slice(0, 39))).page).not.toBe(key);
});
