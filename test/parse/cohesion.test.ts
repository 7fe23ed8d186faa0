import { expect, test } from 'vitest';
import { measureCohesion } from '../../src/parse/cohesion.ts';
import { readVocabulary } from '../../src/parse/vocabulary.ts';

const people = ['统筹推进人才队伍建设，引进高层次人才。', '国家级人才项目加大对领军人才的资助。'];
const retired = ['做好离退休干部服务工作。', '切实加强离退休干部工作部门建设。'];
const cohesion = measureCohesion([...people, ...retired, '推进各项工作。', '加强建设工作。']);

test('paragraphs on one subject hang together more than paragraphs on two', () => {
  expect(cohesion.between(people.slice(0, 1), people.slice(1))).toBeGreaterThan(cohesion.between(people, retired));
});
test('a text hangs together with itself wholly, with nothing not at all', () => {
  expect([cohesion.between(people, people), cohesion.between(people, []), cohesion.between(['甲'], ['乙'])]).toEqual([1, 0, 0]);
});

test('wording of the document is found inside lines and not across them', () => {
  const vocabulary = readVocabulary('加强师德师风建设\n教育系统安全，教育系统稳定\n教育系');
  expect([vocabulary.hasFourCharacters('师德师风'), vocabulary.hasFourCharacters('建设教育')]).toEqual([true, false]);
  expect([vocabulary.constantFollower('育系'), vocabulary.constantFollower('师德'), vocabulary.constantFollower('没有')]).toEqual(['统', null, null]);
});
