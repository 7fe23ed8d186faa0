import { describe, expect, test } from 'vitest';
import { findCue } from '../../src/annotate/cue.ts';
import { cueForms } from '../../src/annotate/cue-forms.ts';
import { describingClauses, describingSentences, permissions } from '../../src/annotate/describing.ts';
import { openings, verbCues } from '../../src/annotate/verb-cues.ts';

describe('verbs', () => {
  test.each(verbCues)('%s asks in %s', (cue, example) => {
    expect(findCue(example)).toBe(cue);
  });

  test('each stands in the table once', () => {
    expect(new Set(verbCues.map(([cue]) => cue)).size).toBe(verbCues.length);
  });

  test.each(openings)('%s may stand before one', (opening) => {
    expect(findCue(`${opening}落实各项制度`)).toBe('落实');
  });
});

describe('forms', () => {
  test.each(cueForms.flatMap(({ pattern, examples }) => examples.map(([clause, cue]) => ({ clause, cue, pattern }))))(
    '$cue asks in $clause',
    ({ clause, cue, pattern }) => {
      expect([pattern.exec(clause)?.groups?.['cue'], findCue(clause)]).toEqual([cue, cue]);
    },
  );

  test.each(cueForms.flatMap(({ pattern, not }) => not.map((clause) => ({ clause, pattern }))))('$clause looks alike', ({ clause, pattern }) => {
    expect(clause).not.toMatch(pattern);
  });
});

describe('what only describes', () => {
  const rules = [...describingClauses, ...describingSentences, ...permissions];

  test.each(rules.flatMap(({ id, examples }) => examples.map((example) => ({ id, example }))))('$example ($id)', ({ example }) => {
    expect(findCue(example)).toBeNull();
  });

  test.each(rules.flatMap(({ id, not }) => not.map((example) => ({ id, example }))))('$example is not taken for it ($id)', ({ example }) => {
    expect(findCue(example)).not.toBeNull();
  });
});

describe('whole sentences', () => {
  test.each([
    // the verb behind the frame says more than the frame
    ['把做好疫情防控作为重要体现，扎实推动各级党组织做到“五个带头”。', '推动'],
    ['各校要加强管理。', '加强'],
    // the first clause only says where
    ['在高校，紧紧围绕校长负责制，坚决打好攻坚战；', '打好'],
    // torn at the front: the part that is there asks
    ['国家级、市级人才项目，加大对领军人才的支持力度。', '加大'],
    // the noun phrase is the end of something lost
    ['深化推进的部署要求，牢固树立发展理念，', '树立'],
    ['学校可以选择内容，但不得收费。', '不得'],
    ['贯彻落实《2019-2023 年全', '贯彻落实'],
  ])('%s', (sentence, cue) => {
    expect(findCue(sentence)).toBe(cue);
  });

  test.each([
    '失范行为。', '不实的问题。', '治觉悟、政治能力贯穿素质培养全过程。', '园欺凌综合整治。', '动。', '',
    // the verbs stand in a name
    '《关于落实三项制度的通知》', '“推进年”',
    '学术评价更加科学规范，创新人才竞相涌现。',
    '去年我市建立了工作机制，取得明显成效。',
  ])('%s asks for nothing', (sentence) => {
    expect(findCue(sentence)).toBeNull();
  });
});

test('a clause of openings without end has no verb and takes no time', () => {
  expect([findCue('持续深入'.repeat(50_000)), findCue('持续深入'.repeat(3)), findCue(`${'也'.repeat(100_000)}落实制度`)]).toEqual([null, null, null]);
});
