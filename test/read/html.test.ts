import { describe, expect, test } from 'vitest';
import { furnitureTable } from '../../src/read/html/furniture.ts';
import { encodeGb18030 } from './support/encode.ts';
import { brief, read } from './support/record.ts';

const show = async (html: string): Promise<string | undefined> => (await read('a.html', html)).source?.text;

const page = `<!DOCTYPE html><html><head><title>通知 - 某市教育局</title><style>p{color:red}</style><script>alert(1)</script></head><body>
<div class="top-nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; 通知</div>
<div class="wrap">打印本页<h1>关于办好教育的通知</h1><div class="info">来源：本站 浏览次数：12</div>
<div id="zoom">
<p align="center">某教〔2020〕3号</p>
<p>各区教育局：</p>
<p>一、加强师德师风建设，全面贯彻党的教育方针，落实立德树人根本任务。</p>
<p>二、办好人民满意的教育，<a href="fj.doc">附件</a>另发。<img src="z.png" alt="公章"></p>
<div class="bottom">某市教育局<br>2020年3月19日</div>
</div></div>
<div class="footer">版权所有 某市教育局</div></body></html>`;

describe('a page of a government site', () => {
  test('gives the document with its title, and nothing of the site', async () => {
    expect(await show(page)).toBe(
      [
        '关于办好教育的通知',
        '某教〔2020〕3号',
        '各区教育局：',
        '一、加强师德师风建设，全面贯彻党的教育方针，落实立德树人根本任务。',
        '二、办好人民满意的教育，附件另发。',
        '某市教育局',
        '2020年3月19日',
      ].join('\n'),
    );
  });

  test('lists everything that is left out', async () => {
    const { source, diagnostics } = await read('a.html', page);
    expect(source?.removed).toEqual([
      { text: 'fj.doc', why: '链接地址' },
      { text: '公章 z.png', why: '图片' },
      { text: '首页政务公开', why: '导航' },
      { text: '当前位置：首页 > 通知', why: '当前位置' },
      { text: '版权所有 某市教育局', why: '页脚' },
      { text: '打印本页', why: '正文以外的文字' },
      { text: '来源：本站 浏览次数：12', why: '正文以外的文字' },
      { text: '<style>', why: '网页脚本、样式和嵌入内容，不是文字' },
      { text: '<script>', why: '网页脚本、样式和嵌入内容，不是文字' },
    ]);
    expect(brief(diagnostics)).toEqual(['info images-skipped', 'info html-outside']);
  });

  test('loses no word: all are in the text or listed', async () => {
    const { source } = await read('a.html', page);
    const kept = [source?.text, ...(source?.removed.map(({ text }) => text) ?? [])].join('');
    const words = page.replace(/<(script|style)[^]*?<\/\1>|<title>.*<\/title>|<[^>]+>|&gt;|\s/gu, ' ').split(' ').filter(Boolean);
    expect(words.length).toBeGreaterThan(12);
    for (const word of words) expect(kept).toContain(word);
  });
});

describe('a plain page', () => {
  test.each([
    ['paragraphs and breaks are lines', '<p>甲<p>乙<br>丙<div>丁</div>戊', '甲\n乙\n丙\n丁\n戊'],
    ['a line break in the file inside Chinese is no space', '<p>加强师德\n  师风建设</p>', '加强师德师风建设'],
    ['white space between words is one space', '<p>A\n  B  \t C</p>', 'A B C'],
    ['wide and hard spaces stay', '<p>\u3000\u3000各&nbsp;区</p>', '\u3000\u3000各\u00A0区'],
    ['references are characters', '<p>&lt;script&gt;&#x4E00;&mdash;&ldquo;甲&rdquo;</p>', '<script>一—“甲”'],
    ['angle brackets around a title stay', '<p>《关于修改<计量法>的决定》</p>', '《关于修改<计量法>的决定》'],
    ['a table row is a line with tabs', '<table><tr><th>任务<th>单位<tr><td><p>甲</p><td><p>乙</p><p>丙</p></table>', '任务\t单位\n甲\t乙 丙'],
    ['a table for layout is no table', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', '甲\n乙'],
    ['numbered lists keep the numbers one sees', '<ol start=3><li>甲<li>乙</ol><ol type=A><li>丙<li value=4>丁</ol>', '3. 甲\n4. 乙\nA. 丙\nD. 丁'],
    ['typed numbers are not doubled', '<ol><li>1.甲<li>（二）乙<li>第三条 丙</ol>', '1.甲\n（二）乙\n第三条 丙'],
    ['other lists have no marks', '<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['raised figures stay raised', '<p>5m<sup>2</sup>、会议<sup>1</sup>、注<sup>上</sup></p>', '5m²、会议¹、注上'],
    ['preformatted text keeps its lines', '<pre>一、甲\n  （一）乙</pre>', '一、甲\n  （一）乙'],
    ['a page wrapped in a form is read', '<form id="form1"><input value="x"><p>甲乙</p><select><option>丙</select></form>', '甲乙'],
    ['a page of Word is read', '<body lang=ZH-CN><div class=WordSection1><p class=MsoNormal>一、甲<o:p></o:p></p></div></body>', '一、甲'],
    ['a footer inside the article stays', '<article><p>一、甲乙丙丁</p><footer>某局</footer></article>', '一、甲乙丙丁\n某局'],
    ['readings above characters are left out', '<p><ruby>镕<rp>(</rp><rt>róng</rt><rp>)</rp></ruby></p>', '镕'],
  ])('%s', async (_fact, html, text) => {
    expect(await show(html)).toBe(text);
  });

  test.each([
    ['<body><div id="app"></div><script src="a.js"></script></body>', '文件里没有文字（网页的正文可能由脚本生成）。'],
    ['<html><body> </body></html>', '文件里没有文字（网页里没有正文）。'],
    ['<frameset><frame src="a.htm"></frameset>', '文件里没有文字（网页里没有正文）。'],
  ])('without text is refused: %s', async (html, message) => {
    const { source, diagnostics } = await read('a.html', html);
    expect(source).toBeNull();
    expect(diagnostics.map((d) => d.message)).toEqual([message]);
  });

  test('has the title that stands beside it and in the head of the page', async () => {
    const words = '各县区教育局：为加强学校安全管理，经研究，决定开展安全检查，现将有关事项通知如下，请认真执行。';
    const page = (title: string) => `<title>某市教育局-通知-${title}</title><table><tr><td>某市教育局</td></tr><tr><td>${title}</td></tr></table><table><tr><td id="zoom"><p>${words}</p></td></tr></table>`;
    expect((await read('a.html', page('关于安全检查的通知'))).source?.text).toBe(`关于安全检查的通知\n${words}`);
    expect((await read('a.html', page('通知公告'))).source?.text).toBe(words);
  });
  test('is read in GB2312, declared or not', async () => {
    for (const meta of ['<meta charset="gb2312">', '<meta http-equiv="Content-Type" content="text/html; charset=GBK">', '']) {
      const { source } = await read('a.htm', encodeGb18030(`<html><head>${meta}</head><body><p>一、加强师德师风建设</p></body></html>`));
      expect(source).toMatchObject({ format: 'html', encoding: 'gb18030', text: '一、加强师德师风建设' });
    }
  });

  test('is told by its content when the name says otherwise', async () => {
    const { source, diagnostics } = await read('a.txt', '<!DOCTYPE html><p>甲</p>');
    expect(source).toMatchObject({ format: 'html', text: '甲' });
    expect(brief(diagnostics)).toEqual(['info type-by-content']);
  });

  test('of ten thousand nested elements is read', async () => {
    expect(await show(`${'<div>'.repeat(10_000)}甲`)).toBe('甲');
  });
});

test('furniture names are lower case and stand in one row only', () => {
  const names = furnitureTable.flatMap((row) => [...row.names, ...row.outerNames]);
  expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
