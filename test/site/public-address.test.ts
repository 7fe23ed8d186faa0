import { expect, test } from 'vitest';
import { publicAddress } from '../../src/site/public-address.ts';

test.each([
  'https://tv.cctv.com/2019/08/31/VIDE7CJoHmN7H7HewlsgOmBg190831.shtml',
  'http://epaper.tianjinwe.com/tjrb/html/2022-09/29/content_152_6788958.htm',
  'http://m.law-lib.com/fzdt/news_content.asp?Artcle_id=116110&page=4',
])('%s is public', (address) => {
  expect(publicAddress(address)).toBe(address);
});

test.each([
  [null, 'nothing at all'],
  ['', 'empty'],
  ['seed:tj-jiaoyu-dangjian-2020', 'the library’s own document'],
  ['file:///srv/a.txt', 'a file'],
  ['transcript-without-public-address', 'a name'],
  ['https://{{host}}/a.html', 'left over from a template'],
  ['http://218.28.6.71:81/Qikan/Article/Detail?id=7113123319', 'a bare IPv4 address'],
  ['http://[::1]/a', 'an IPv6 address'],
  ['http://0x7f000001/', 'an IPv4 address in hexadecimal'],
  ['http://2130706433/', 'an IPv4 address as a number'],
  ['http://localhost:4321/', 'this machine'],
  ['http://oa/notice.html', 'a host without a dot'],
  ['http://oa.internal/notice.html', 'a host inside a network'],
  ['http://nas.local/a', 'a host inside a network'],
  ['https://user:secret@example.com/', 'a password'],
  ['javascript:alert(1)', 'a script'],
  ['//example.com/a', 'no scheme'],
  ['https://example.com/a b', 'a space'],
  ['https://exa<mple.com/', 'markup'],
])('%s is not: %s', (address, _why) => {
  expect(publicAddress(address)).toBeNull();
});
