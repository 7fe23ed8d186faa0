/** What a web page carries besides its document. */
import { attribute, nameWords, type Element } from './node.ts';

interface Furniture {
  readonly why: string;
  readonly tags: readonly string[];
  /** Whole words of class or id that no part of a document has. */
  readonly names: readonly string[];
  /** Words that show furniture outside the document only: a document has a head and a foot of its own. */
  readonly outerNames: readonly string[];
}

/** Each row is a kind of site furniture with the tags and the class names that show it. */
export const furnitureTable: readonly Furniture[] = [
  { why: '导航', tags: ['nav'], names: ['nav', 'navbar', 'navigation', 'menu', 'topnav', 'subnav', 'leftnav'], outerNames: ['channel'] },
  { why: '当前位置', tags: [], names: ['breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'weizhi', 'dqwz'], outerNames: ['location', 'position', 'path'] },
  { why: '页脚', tags: [], names: ['copyright', 'friendlink', 'yqlj'], outerNames: ['footer', 'foot', 'bottom', 'links'] },
  { why: '页首', tags: [], names: ['topbar'], outerNames: ['header', 'banner', 'logo', 'head'] },
  { why: '侧栏', tags: ['aside'], names: ['sidebar', 'xgxw'], outerNames: ['aside', 'side', 'recommend', 'related', 'hot'] },
  { why: '分享和工具', tags: [], names: ['share', 'bdsharebuttonbox', 'toolbar', 'fontsize', 'qrcode', 'ewm'], outerNames: ['tools', 'print', 'comment', 'comments'] },
  { why: '搜索和登录', tags: ['dialog'], names: ['searchbar', 'login'], outerNames: ['search', 'register'] },
  { why: '翻页', tags: [], names: ['pagination', 'pager', 'prevnext'], outerNames: [] },
  { why: '表单控件', tags: ['button', 'select', 'textarea', 'option', 'datalist'], names: [], outerNames: [] },
];

/** Tags whose content is never text of the page. */
const machinery = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video', 'head', 'link', 'meta']);

/** True for scripts, styles and embedded things. */
export const isMachinery = (element: Element): boolean => machinery.has(element.tagName);

/** Why an element is no part of any document; null when it may be. */
export function furnitureKind(element: Element): string | null {
  if (isHidden(element)) return '网页上不显示的文字';
  const words = nameWords(element);
  return furnitureTable.find(({ tags, names }) => tags.includes(element.tagName) || names.some((name) => words.has(name)))?.why ?? null;
}

/** The same for an element that stands outside the document. */
export function outerFurnitureKind(element: Element): string | null {
  const words = nameWords(element).add(element.tagName);
  return furnitureTable.find(({ outerNames }) => outerNames.some((name) => words.has(name)))?.why ?? null;
}

const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style'));
