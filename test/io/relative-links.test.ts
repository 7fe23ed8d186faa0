import { describe, expect, test } from 'vitest';
import { relativiseHtml } from '../../src/io/relative-links.ts';

describe('relativiseHtml', () => {
  test.each([
    ['index.html', '<a href="/about.html">', '<a href="about.html">'],
    ['tasks/a/item-08.html', '<link rel="stylesheet" href="/assets/x.css">', '<link rel="stylesheet" href="../../assets/x.css">'],
    ['tasks/a/item-08.html', '<a class="x" href="/">', '<a class="x" href="../../index.html">'],
    ['tasks/a/item-08.html', '<a href="#r1">', '<a href="#r1">'], // anchors on the page stay
    ['a/b.html', '<a href="https://www.gov.cn/">', '<a href="https://www.gov.cn/">'],
    ['a/b.html', '<a href="//host/x">', '<a href="//host/x">'],
    ['a/b.html', '<form action="/search.html" method="get">', '<form action="../search.html" method="get">'],
    ['a/b.html', '<img src="/favicon.svg" alt="a > b">', '<img src="../favicon.svg" alt="a > b">'],
  ])('in %s turns %s into %s', (page, html, expected) => {
    expect(relativiseHtml(html, page)).toBe(expected);
  });

  test('leaves text between tags alone', () => {
    const html = '<p>写作 href="/about.html" 的字样</p>';
    expect(relativiseHtml(html, 'a/b.html')).toBe(html);
  });
});
