import { describe, expect, test } from 'vitest';
import { readSidecar } from '../../src/read/index.ts';
import { brief } from './support/record.ts';

const whole = `id: tj-2020
title: 2020年教育系统党建工作要点
issuer: 中共天津市委教育工作委员会
docNumber: 津教党〔2020〕3号
date: 2020-03-19
genre: 工作要点
sourceUrl: https://example.org/a
provenance: 扫描识别
readings:
  - line: 17
    text: 任务限重
    note: 疑为“任务艰重”
`;

describe('a sidecar', () => {
  test('states every field it knows', () => {
    const { sidecar, diagnostics } = readSidecar(whole, 'seeds/要点.yaml');
    expect(diagnostics).toEqual([]);
    expect(sidecar).toEqual({
      id: 'tj-2020',
      title: '2020年教育系统党建工作要点',
      issuer: '中共天津市委教育工作委员会',
      docNumber: '津教党〔2020〕3号',
      date: '2020-03-19',
      genre: '工作要点',
      sourceUrl: 'https://example.org/a',
      provenance: '扫描识别',
      readings: [{ line: 17, text: '任务限重', note: '疑为“任务艰重”' }],
    });
  });

  test('may begin with a byte order mark', () => {
    expect(readSidecar('\u{FEFF}title: 甲\r\n', 'seeds/a.yaml').sidecar).toEqual({ title: '甲' });
  });

  test.each(['', '\n', '# 待填\n', '---\n'])('may be empty: %j', (yaml) => {
    expect(readSidecar(yaml, 'seeds/a.yaml')).toEqual({ sidecar: {}, diagnostics: [] });
  });

  test.each([
    ['an unclosed quote', 'title: "甲\ndate: 2020-03-19\n', 'error sidecar-syntax 2'],
    ['a key twice', 'title: 甲\ntitle: 乙\n', 'error sidecar-syntax 2'],
    ['a tab for indentation', 'readings:\n\t- line: 1\n', 'error sidecar-syntax 2'],
    ['an unknown field', 'title: 甲\n标题: 乙\n', 'error sidecar-field 2'],
    ['an unknown field inside', 'readings:\n  - line: 1\n    text: 甲\n    note: 乙\n    page: 3\n', 'error sidecar-field 5'],
    ['a date that is none', 'title: 甲\ndate: 2020年3月19日\n', 'error sidecar-value 2'],
    ['a day that does not exist', 'date: 2020-02-30\n', 'error sidecar-value 1'],
    ['an id in Chinese', 'id: 要点\n', 'error sidecar-value 1'],
    ['an id of 61 characters', `id: ${'a'.repeat(61)}\n`, 'error sidecar-value 1'],
    ['a number for a title', 'title: 2020\n', 'error sidecar-value 1'],
    ['an empty title', 'title:\n', 'error sidecar-value 1'],
    ['line 0', 'readings:\n  - line: 0\n    text: 甲\n    note: 乙\n', 'error sidecar-value 2'],
    ['a list', '- title\n', 'error sidecar-value 1'],
    ['bytes that are not UTF-8', 'id: a\ntitle: \u{FFFD}\u{FFFD}\n', 'error sidecar-syntax 2'],
    ['an alias to nothing', 'title: *a\n', 'error sidecar-syntax 1'],
    ['an inherited name', '__proto__:\n  title: 甲\n', 'error sidecar-field 2'],
  ])('with %s is not used', (_why, yaml, expected) => {
    const { sidecar, diagnostics } = readSidecar(yaml, 'seeds/a.yaml');
    expect(sidecar).toBeNull();
    expect(brief(diagnostics)).toEqual([expected]);
    expect(diagnostics[0]?.file).toBe('seeds/a.yaml');
  });

  test('that multiplies itself by aliases is not used', () => {
    const line = (name: string, inside: string) => `${name}: &${name} [${`${inside},`.repeat(9)}]`;
    const bomb = [line('a', 'x'), ...Array.from('bcdefgh', (name, i) => line(name, `*${'abcdefg'.charAt(i)}`))].join('\n');
    const { sidecar, diagnostics } = readSidecar(bomb, 'seeds/a.yaml');
    expect(sidecar).toBeNull();
    expect(brief(diagnostics)).toEqual(['error sidecar-syntax 1']);
  });
});
