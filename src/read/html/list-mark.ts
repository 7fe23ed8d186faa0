import { formatNumber, type NumberFormat } from '../numbering/format.ts';
import { attribute, isElement, type Element } from './node.ts';

const types = new Map<string, NumberFormat>([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

/** A mark already typed at the start: 1. （一） 第一条 ①. */
const typedMark = /^[\s\u3000]*(?:[（(]?[0-9０-９一二三四五六七八九十百]+[）)、.．]|第[0-9一二三四五六七八九十百]+|[①-⑳])/u;

/** The number a browser shows before an item of `<ol>`: `2. `. '' in other lists and where the text brings its own number. */
export function listMark(item: Element, text: string): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol' || typedMark.test(text)) return '';
  const format = types.get(attribute(list, 'type')) ?? 'decimal';
  return `${formatNumber(format, itemNumber(list, item))}. `;
}

function itemNumber(list: Element, item: Element): number {
  let number = Number.parseInt(attribute(list, 'start') || '1', 10) || 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    const value = Number.parseInt(attribute(child, 'value'), 10);
    if (!Number.isNaN(value)) number = value;
    if (child === item) return number;
    number += 1;
  }
  return number;
}
