/** What is held against a stretch of text in a damaged document; what is costly to know is asked for only when it counts. */
export interface Suspect {
  readonly text: string;
  /** Text is lost, or a number is missing, right before or after it. */
  readonly nextToLoss: boolean;
  /** Its fellows open with a short lead, and it does not; null where leads are not to be expected. */
  readonly lacksLead: boolean | null;
  /** It stands right behind suspect text and shares its wording. */
  readonly resemblesSuspectNeighbour: () => boolean;
  /** It speaks more of another section than of its own. */
  readonly offTopic: () => boolean;
}

/** One piece of evidence: what it weighs, and how a reader is told. */
interface Evidence {
  readonly weight: number;
  readonly says: (suspect: Suspect) => string | null;
}

const threshold = 3;
const shortest = 20;

const evidences: readonly Evidence[] = [
  {
    weight: 3,
    says: ({ text }) => {
      const phrase = repeatedPhrase(text);
      return phrase === null ? null : `一句之内“${phrase}”出现两次`;
    },
  },
  { weight: 2, says: ({ lacksLead }) => (lacksLead === true ? '同级各项都以一句短语领起，这一项没有' : null) },
  { weight: 2, says: ({ resemblesSuspectNeighbour }) => (resemblesSuspectNeighbour() ? '紧接存疑文字，用语相近' : null) },
  { weight: 1, says: ({ nextToLoss }) => (nextToLoss ? '紧邻缺失之处' : null) },
  { weight: 1, says: ({ offTopic }) => (offTopic() ? '内容与所在部分的主题不合' : null) },
];

/**
 * Why a text is not to be relied on, in Chinese; null when there is not enough against it. Only a single general sentence, with no
 * document, number or date in it, is ever suspect: that is how recognition engines fill a place they could not read.
 */
export function suspicionOf(suspect: Suspect): string | null {
  const bare = suspect.text.replace(/\s/gu, '');
  if (bare.length < shortest || !isOneSentence(bare) || hasSpecifics(bare)) return null;
  const found = evidences.flatMap((evidence) => {
    const reason = evidence.says(suspect);
    return reason === null ? [] : [{ weight: evidence.weight, reason }];
  });
  if (found.reduce((sum, { weight }) => sum + weight, 0) < threshold) return null;
  return `存疑，可能是识别软件为看不清之处补写的文字：${found.map(({ reason }) => reason).join('；')}；只有一句，全是通用表述，没有具体事项。`;
}

function isOneSentence(text: string): boolean {
  return !/[。！？；](?=.)/u.test(text);
}

function hasSpecifics(text: string): boolean {
  return /[《》0-9０-９]|[一二三四五六七八九十百]+(?:项|个|名|所|次|年|月|日|批|条)/u.test(text);
}

/** The longest phrase of at least six characters that one sentence says twice. */
function repeatedPhrase(text: string): string | null {
  const limit = Math.min(20, Math.floor(text.length / 2));
  for (let length = limit; length >= 6; length -= 1) {
    const seen = new Map<string, number>();
    for (let at = 0; at + length <= text.length; at += 1) {
      const phrase = text.slice(at, at + length);
      const first = seen.get(phrase);
      if (first === undefined) seen.set(phrase, at);
      else if (at >= first + length && /^\p{Script=Han}+$/u.test(phrase)) return phrase;
    }
  }
  return null;
}
