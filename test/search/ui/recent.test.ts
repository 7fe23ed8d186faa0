import { afterEach, expect, test, vi } from 'vitest';
import { openRecent } from '../../../src/search/ui/recent.ts';

const root = new URL('http://localhost/library/');

function storage(entries = new Map<string, string>()): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the latest is first, once, and ten are kept', () => {
  vi.stubGlobal('localStorage', storage());
  const recent = openRecent(root);
  for (let number = 1; number <= 12; number++) recent.add(`师德 ${String(number)}`);
  recent.add(' 师德 5 ');
  expect(recent.list()).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((number) => `师德 ${String(number)}`));
});

test('one or all are removed', () => {
  const entries = new Map<string, string>();
  vi.stubGlobal('localStorage', storage(entries));
  const recent = openRecent(root);
  for (const query of ['师德', '思政课', '党']) recent.add(query);
  recent.remove('思政课');
  expect(recent.list()).toEqual(['党', '师德']);
  recent.clear();
  expect([recent.list(), entries.size]).toEqual([[], 0]);
});

test('another site on the same host has its own', () => {
  vi.stubGlobal('localStorage', storage());
  openRecent(root).add('师德');
  expect(openRecent(new URL('http://localhost/other/')).list()).toEqual([]);
});

test.each(['', '  ', '长'.repeat(101)])('%j is not kept', (query) => {
  vi.stubGlobal('localStorage', storage());
  openRecent(root).add(query);
  expect(openRecent(root).list()).toEqual([]);
});

test('nothing is thrown and nothing kept where storage is refused', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const recent = openRecent(root);
  recent.add('师德');
  recent.remove('师德');
  recent.clear();
  expect(recent.list()).toEqual([]);
});

test.each(['{', '5', '{"a":1}', '[1,"师德",null]'])('what others left there (%s) does no harm', (stored) => {
  vi.stubGlobal('localStorage', storage(new Map([['yaodian-recent:/library/', stored]])));
  expect(openRecent(root).list()).toEqual(stored.includes('师德') ? ['师德'] : []);
});
