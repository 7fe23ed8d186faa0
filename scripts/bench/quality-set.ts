import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

/** Kinds of queries, each a file of the set: `phrases.yaml`, and what the table calls them. */
export const qualityGroups = { phrases: '词句', topics: '题目', questions: '提问', names: '简称与拼音' } as const;

/** A kind of judged query. */
export type QualityGroup = keyof typeof qualityGroups;

/** 3 what was asked for, 2 to the point, 1 mentions it. */
export type Grade = 1 | 2 | 3;

/** A query with what a reader of the whole library judged. */
export interface JudgedQuery {
  readonly group: QualityGroup;
  readonly query: string;
  /** The failing query it was made after; null when it was made for this library. */
  readonly from: string | null;
  /** True when the words stand nowhere and nothing is to the point. */
  readonly none: boolean;
  /** True when suggestions while typing answer it: pinyin never touches the texts. */
  readonly suggested: boolean;
  /** Passages by the end of their address: `item-08`. */
  readonly grades: ReadonlyMap<string, Grade>;
}

interface Entry {
  readonly query: string;
  readonly from?: string;
  readonly none?: boolean;
  readonly by?: 'suggest';
  readonly 1?: string;
  readonly 2?: string;
  readonly 3?: string;
}

/** Reads the set from the folder of its files. */
export async function readQualitySet(folder: string): Promise<JudgedQuery[]> {
  const groups = Object.keys(qualityGroups) as QualityGroup[];
  const lists = await Promise.all(
    groups.map(async (group) => {
      const entries = parse(await readFile(path.join(folder, `${group}.yaml`), 'utf8')) as readonly Entry[];
      return entries.map((entry) => toJudged(group, entry));
    }),
  );
  return lists.flat();
}

function toJudged(group: QualityGroup, entry: Entry): JudgedQuery {
  const graded = ([1, 2, 3] as const).flatMap((grade) => namesIn(entry[grade]).map((name) => [name, grade] as const));
  return {
    group,
    query: entry.query,
    from: entry.from ?? null,
    none: entry.none ?? false,
    suggested: entry.by === 'suggest',
    grades: new Map(graded),
  };
}

const namesIn = (list = ''): string[] => list.split(' ').filter((name) => name !== '');

/** The name of a passage in the set: `tasks/tj-2020/item-08.html` → `item-08`, `documents/tj-2020.html#block-5` → `block-5`. */
export function shortName(url: string): string {
  return (url.split(/[/#]/u).pop() ?? '').replace(/\.html$/u, '');
}
