import { diffChars } from 'diff';

/** A stretch of text that stayed, went or came. */
export interface TextChange {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

interface Step {
  same: string;
  gone: string;
  come: string;
}

/** More changes than this and the two texts are two texts. */
const mostEdits = 1500;

/**
 * What changed from one text to the other, character by character; what went stands before what came. Single characters that happen to
 * stay inside a changed phrase change with it, so that the phrase reads whole. The kinds `same` and `gone` put together are `older`, `same` and
 * `come` are `newer`.
 */
export function characterChanges(older: string, newer: string): readonly TextChange[] {
  const parts = diffChars(older, newer, { maxEditLength: mostEdits });
  const steps = parts ? readable(stepsOf(parts)) : [{ same: '', gone: older, come: newer }];
  return steps.flatMap(({ same, gone, come }) =>
    ([['same', same], ['gone', gone], ['come', come]] as const).flatMap(([kind, text]) => (text === '' ? [] : [{ kind, text }])),
  );
}

/** Each step is what stayed, then what changed behind it. */
function stepsOf(parts: readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[]): Step[] {
  const steps: Step[] = [{ same: '', gone: '', come: '' }];
  for (const { value, added, removed } of parts) {
    const last = steps.at(-1);
    if (!last) break;
    if (added) last.come += value;
    else if (removed) last.gone += value;
    else if (last.gone === '' && last.come === '') last.same += value;
    else steps.push({ same: value, gone: '', come: '' });
  }
  return steps;
}

function readable(steps: readonly Step[]): Step[] {
  const merged: Step[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    if (last && isAccident(last, step)) {
      last.gone += step.same + step.gone;
      last.come += step.same + step.come;
    } else merged.push({ ...step });
  }
  return merged;
}

/** What stayed between two changes is shorter than either, and no break. */
function isAccident(before: Step, { same, gone, come }: Step): boolean {
  if (before.gone + before.come === '' || gone + come === '' || same.includes('\n')) return false;
  const length = Math.min(before.gone.length + before.come.length, gone.length + come.length);
  return same.length <= 2 && same.length < length;
}
