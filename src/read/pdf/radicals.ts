/** Shapes of the radical blocks that stand in for the simplified characters they look like; the others have a decomposition. */
const lookAlikes = new Map(
  Array.from('⺠民⺟母⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺼月'.matchAll(/(.)(.)/gu), ([, radical = '', character = '']) => [radical, character] as const),
);

const radicals = /[\u2E80-\u2FDF]/gu;

/**
 * Printers of web pages often write `⼈⺠` (radicals) where the page shows 人民. The same strokes, but no search finds them:
 * the characters meant are put in their place.
 */
export function replaceRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const replaced = text.replace(radicals, (radical) => {
    const character = lookAlikes.get(radical) ?? radical.normalize('NFKC');
    if (character !== radical) count += 1;
    return character;
  });
  return { text: replaced, count };
}
