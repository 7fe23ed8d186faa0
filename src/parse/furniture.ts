/**
 * One kind of text that is not the document's own. `scope` says whether the pattern speaks for a line, for its beginning, for characters
 * anywhere in it, or for a stretch of it whose first and last characters (`edge` of them) are the marks to set aside.
 */
export interface FurnitureRule {
  readonly id: string;
  readonly scope: 'line' | 'prefix' | 'inside' | 'pair';
  /** Length of each of the two marks of a pair. */
  readonly edge?: number;
  /** The line that it fills is a blank one to a reader. */
  readonly blank?: true;
  /** All must match. Each is linear in the length of the line. */
  readonly patterns: readonly RegExp[];
  /** In Chinese, for readers. */
  readonly why: string;
  readonly examples: readonly string[];
}

/** What recognition engines, crawlers and markup leave behind. Kept apart as noise, never deleted. A new kind is a new row. */
export const furnitureRules: readonly FurnitureRule[] = [
  {
    id: 'engine-remark-english',
    scope: 'line',
patterns: [
      /^[^\p{Script=Han}]*$/u,
      /\b(?:text|image|page|document|content|scan)\b/iu,
      /\b(?:illegible|faint|unclear|unreadable|blurry|blank|transcri\w+|not visible|cannot be|could not be|unable to)\b/iu,
    ],
    why: '识别软件写下的英文说明，不是公文正文：此处有一段未能识别',
    examples: [
      'The following text is extremely faint and illegible. The text is too light to transcribe accurately.',
      'The rest of this page is blank or unreadable.',
    ],
  },
  {
    id: 'engine-remark-chinese',
    scope: 'line',
    patterns: [/^[[（(【〔]?(?:(?:此处|以下|本页|图片|图像)?(?:文字|内容|字迹|图片|图像|原文)?(?:模糊不清|过于模糊|无法识别|无法辨认|难以辨认|识别失败|无法转录))[。．.]?[\]）)】〕]?$/u],
    why: '识别软件写下的说明，不是公文正文：此处有一段未能识别',
    examples: ['（此处文字无法识别）', '[图片无法识别]', '以下内容模糊不清。'],
  },
  {
    id: 'page-number',
    scope: 'line',
    patterns: [/^(?:[-—－–]{1,2}\s*[0-9０-９]{1,4}\s*[-—－–]{1,2}|第\s*[0-9０-９]{1,4}\s*页(?:\s*[，,/]?\s*共\s*[0-9]{1,4}\s*页)?)$/u],
    why: '页码，不是正文',
    examples: ['— 3 —', '—１２—', '-12-', '第 3 页 共 12 页'],
  },
  {
    id: 'web-trail',
    scope: 'line',
    patterns: [/^(?:(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?位置[：:]|(?:网站)?首页\s*[>＞»›→／/]).{0,200}$/u],
    why: '网页上的栏目路径，不是正文',
    examples: ['首页 > 政务公开 > 政策文件', '您的位置：首页 > 通知公告', '当前位置: 首页'],
  },
  {
    id: 'web-buttons',
    scope: 'line',
    patterns: [
      /打印|关闭窗口|关闭本页|分享|返回顶部|返回列表|收藏|字[体号]|纠错|扫一扫|二维码/u,
      /^.{2,60}$/u,
      /^[【[［（(]?(?:(?:打印(?:本页|此页|页面|本文)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享(?:到|至)?|返回(?:顶部|首页|列表|上级)?|我要纠错|纠错|字[体号](?:大小)?|[大中小]|微信|微博|新浪微博|QQ空间|朋友圈|扫一扫(?:在手机打开当前页)?|二维码|复制链接|保存本页|下载(?:本文|附件)?)[】\]］）)【[［（(：:|｜·、，/\s]*)+$/u,
    ],
    why: '网页上的按钮文字，不是正文',
    examples: ['【打印】【关闭】', '分享到：', '打印本页　关闭窗口', '【字体：大 中 小】 打印', '返回顶部'],
  },
  {
    id: 'web-neighbours',
    scope: 'line',
    patterns: [/^[【[]?(?:上一[篇条页]|下一[篇条页]|相关(?:链接|稿件|文章|阅读|新闻|解读|文档)|友情链接|热点推荐)[】\]]?\s*(?:[：:].{0,200})?$/u],
    why: '网页上指向别的文章的文字，不是正文',
    examples: ['上一篇：关于开展检查的通知', '下一篇：没有了', '相关稿件：'],
  },
  {
    id: 'web-owner',
    scope: 'line',
    patterns: [/^(?:版权所有|copyright\b|[\p{Script=Han}]{1,2}ICP备|[\p{Script=Han}]{1,2}公网安备|网站标识码).{0,200}$/iu],
    why: '网站的落款，不是正文',
    examples: ['版权所有：某市人民政府办公室', '苏ICP备05000001号', 'Copyright © 2020'],
  },
  {
    id: 'html-comment',
    scope: 'line',
    patterns: [/^<!--[^>]{0,200}-->$/u],
    why: '网页或 Markdown 的注释，不是正文',
    examples: ['<!-- INFO END -->'],
  },
  {
    id: 'front-matter-rule',
    scope: 'line',
    patterns: [/^(?:-{3,}|\*{3,}|={3,}|_{3,})$/u],
    why: '分隔线，不是正文',
    examples: ['---', '=========='],
  },
  {
    id: 'crawler-mark',
    scope: 'prefix',
    patterns: [/^@{2,}[ \u3000]*/u],
    why: '抓取程序留下的段落记号，不是正文',
    examples: ['@@  一、关于城市道路的含义。'],
  },
  {
    id: 'markdown-heading',
    scope: 'prefix',
    patterns: [/^#{1,6}[ \u3000]+/u],
    why: 'Markdown 的标题记号，不是正文',
    examples: ['## 第一章　总则'],
  },
  {
    id: 'markdown-quote',
    scope: 'prefix',
    // >90% is an amount.
    patterns: [/^(?:>[ \u3000]*)+(?![0-9]+(?![.．、0-9]))(?=\S)/u],
    why: 'Markdown 的引用记号，不是正文',
    examples: ['> 一、总体要求', '>（一）加强领导', '> 1.明确责任。'],
  },
  {
    id: 'markdown-quote-blank',
    scope: 'line',
    blank: true,
    patterns: [/^>$/u],
    why: 'Markdown 的引用记号，不是正文',
    examples: ['>'],
  },
  {
    id: 'zero-width-line',
    scope: 'line',
    blank: true,
    // What is left of a line of nothing but these.
    patterns: [/^$/u],
    why: '看不见的零宽字符，不是正文',
    examples: ['\u200b'],
  },
  {
    id: 'zero-width',
    scope: 'inside',
    patterns: [/[\u00ad\u200b-\u200f\u202a-\u202e\u2061-\u2064]+/gu],
    why: '看不见的零宽字符，不是正文',
    examples: ['\u200b一、总体要求', '（\u200e一）指导思想'],
  },
  {
    id: 'markdown-bold',
    scope: 'pair',
    edge: 2,
    patterns: [/\*\*(?=[^\s*])[^*\n]{1,400}\*\*/gu],
    why: 'Markdown 的加粗记号，不是正文',
    examples: ['**一、总体要求**', '1.**加强领导。**各单位要高度重视。'],
  },
];

const anywhere = furnitureRules.filter(({ scope }) => scope === 'inside');

/** Bits of engine remarks: a line that is one of these says that something could not be read. */
export function isEngineRemark(rule: FurnitureRule): boolean {
  return rule.id.startsWith('engine-remark');
}

/** The rule that says the whole line is furniture, or null. */
export function lineFurniture(printed: string): FurnitureRule | null {
  if (printed.length > 600) return null;
  const line = anywhere.reduce((rest, { patterns: [pattern = /$^/gu] }) => rest.replace(pattern, ''), printed);
  return furnitureRules.find(({ scope, patterns }) => scope === 'line' && patterns.every((pattern) => pattern.test(line))) ?? null;
}

/** The furniture a line begins with and its length, or null. */
export function prefixFurniture(line: string): { rule: FurnitureRule; length: number } | null {
  if (!/^[@#>]/u.test(line)) return null;
  for (const rule of furnitureRules) {
    const length = rule.scope === 'prefix' ? (rule.patterns[0]?.exec(line)?.[0].length ?? 0) : 0;
    if (length > 0) return { rule, length };
  }
  return null;
}

const pairs = furnitureRules.filter(({ scope }) => scope === 'pair');

/** A stretch of a line that a rule sets aside; `at` counts from the beginning of the line. */
interface FoundFurniture {
  readonly rule: FurnitureRule;
  readonly at: number;
  readonly length: number;
}

/** The marks inside a line that are furniture, in order: strange characters, and the two ends of every pair. */
export function insideFurniture(line: string): FoundFurniture[] {
  const strange = anywhere.flatMap((rule) => matchesOf(rule, line).map(({ index, 0: { length } }) => ({ rule, at: index, length })));
  const ends = line.includes('**') ? pairs.flatMap((rule) => matchesOf(rule, line).flatMap((match) => endsOf(rule, match))) : [];
  return strange.length === 0 ? ends : [...strange, ...ends].sort((a, b) => a.at - b.at);
}

function matchesOf({ patterns }: FurnitureRule, line: string): RegExpExecArray[] {
  return [...line.matchAll(patterns[0] ?? /$^/gu)];
}

function endsOf(rule: FurnitureRule, { index, 0: { length } }: RegExpExecArray): FoundFurniture[] {
  const { edge = 0 } = rule;
  return [{ rule, at: index, length: edge }, { rule, at: index + length - edge, length: edge }];
}
