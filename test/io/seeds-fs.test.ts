import { expect, test } from 'vitest';
import { readSeeds, readSidecarBeside } from '../../src/io/seeds-fs.ts';
import { makeFolder } from '../support/folder.ts';

test('reads every file with its sidecar, in the order of their names', async () => {
  const folder = await makeFolder({ '乙.txt': '二', '甲.txt': '一', '甲.yaml': 'id: jia\n', '2021/丙.docx': 'x', '.DS_Store': '' });
  const { records, diagnostics } = await readSeeds(folder);
  expect(records.map(({ path, sidecar }) => [path, sidecar?.id])).toEqual([
    ['2021/丙.docx', undefined],
    ['乙.txt', undefined],
    ['甲.txt', 'jia'],
  ]);
  expect(diagnostics).toEqual([]);
});

test('what systems and Word leave behind is no document', async () => {
  const names = ['.DS_Store', '~$要点.docx', '~WRL0001.tmp', 'Thumbs.db', '2021/desktop.ini', '~要点.txt'];
  const { records } = await readSeeds(await makeFolder(Object.fromEntries(names.map((name) => [name, name]))));
  expect(records.map(({ path }) => path)).toEqual(['~要点.txt']);
});

test('a file that is there twice is said', async () => {
  const { records, diagnostics } = await readSeeds(await makeFolder({ '甲.txt': '一', '甲 副本.txt': '一', '乙.txt': '', '丙.txt': '' }));
  expect(records).toHaveLength(4);
  expect(diagnostics).toMatchObject([{ code: 'same-content', severity: 'warning', file: 'seeds/甲.txt', message: expect.stringContaining('“甲 副本.txt”') as string }]);
});

test('a sidecar without its document is said', async () => {
  const { diagnostics } = await readSeeds(await makeFolder({ '丁.yaml': 'id: ding\n' }));
  expect(diagnostics).toMatchObject([{ code: 'sidecar-without-document', file: 'seeds/丁.yaml' }]);
});

test('a broken sidecar leaves the document readable', async () => {
  const { records, diagnostics } = await readSeeds(await makeFolder({ '甲.txt': '一', '甲.yaml': 'id: [\n' }));
  expect(records).toMatchObject([{ path: '甲.txt', sidecar: null }]);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ file: 'seeds/甲.yaml' });
});

test('the sidecar of one file is found beside it', async () => {
  const folder = await makeFolder({ '甲.txt': '一', '甲.txt.yaml': 'id: jia\n' });
  expect(await readSidecarBeside(`${folder}/甲.txt`)).toMatchObject({ sidecar: { id: 'jia' } });
});
