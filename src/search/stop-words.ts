/** Words that say how a question is asked and not what it is about. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 和 与 及 或 在 是 有 被 把 将 对 对于 关于 从 到 由 于 以 为 为了 之 其 而 则 等 也 都 就 又 还 吗 呢 吧 啊 呀 么 嘛
  我 你 他 她 它 我们 你们 他们 自己 这 那 这个 那个 这些 那些 哪 哪些 哪个 哪里 哪儿 谁 何 什么 啥 怎么 怎样 怎么样 怎么办 如何 为什么 为何 何时
  多少 几 多久 多长 多大 是否 能否 可否 能不能 可不可以 要不要 是不是 有没有 会不会 该不该 可以 能 能够 会 要 应 应该 应当 需要 必须 得
  请 请问 想 想要 知道 告诉 一下 一个 一些 某 某些 各 每 个 些 种 时 时候 的话 如果 若 若是 假如 因为 所以 但 但是 不过 而且 并 并且 以及
  才 再 只 很 太 更 最 非常 比较 上 下 中 里 内 外 前 后 不 没 没有 吗 呗 哦 说 讲 看 做 搞 弄 来 去 给 让 使 叫 当 用`.split(/\s+/u),
);

const particles = '的了吗呢吧么啊呀嘛呗哦';
const longestFirst = [...stopWords].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
const asking = new RegExp([...longestFirst, `[${particles}]`].join('|'), 'gu');

/** A folded question with gaps for the words that only ask: `违反师德怎么处理` → `违反师德 处理`. */
export function withoutStopWords(folded: string): string {
  return folded.replace(asking, ' ');
}
