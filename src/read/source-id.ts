/** The part of every address that names a document. */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceRecord } from '../model/source.ts';
import { finding, locate } from './diagnostics.ts';
import { stemOf } from './file-name.ts';

const longest = 60;
const digestLength = 6;

type Named = Pick<SourceRecord, 'path' | 'sidecar' | 'nameId'>;

/** ASCII words joined by hyphens, at most 60 characters: `tj-jiaoyu-dangjian-2020`. */
export const isSourceId = (id: string): boolean => id.length <= longest && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id);

/**
 * The id a document asks for: the sidecar's if valid, else the file name in pinyin. Depends on nothing but the record, so
 * that addresses stay when other files come and go. A long name is cut and ends in a digest of the whole.
 * `2020年要点.txt //=> '2020-nian-yao-dian'`
 */
export function sourceId(record: Named): string {
  const declared = record.sidecar?.id;
  return declared !== undefined && isSourceId(declared) ? declared : (record.nameId ?? slug(stemOf(record.path)));
}

function slug(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const words = syllables.flatMap((syllable) => syllable.toLowerCase().match(/[a-z0-9]+/gu) ?? []);
  const whole = words.join('-');
  if (whole === '') return `document-${digest(name)}`;
  return whole.length <= longest ? whole : `${cut(whole, longest - digestLength - 1)}-${digest(name)}`;
}

/** Cut at a hyphen where there is one. */
function cut(id: string, length: number): string {
  const hyphen = id.lastIndexOf('-', length);
  return id.slice(0, hyphen > 0 ? hyphen : length);
}

const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, digestLength);

/** Ids of a whole library, by path: unique, the same for any order of the records. Whoever gives way is told so. */
export function assignIds(records: readonly Named[]): {
  ids: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
} {
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const record of inOrderOfClaim(records)) {
    const wanted = sourceId(record);
    const given = free(wanted, owners);
    owners.set(given, record.path);
    if (given !== wanted) diagnostics.push(locate(`seeds/${record.path}`, finding('id-taken', null, wanted, owners.get(wanted) ?? '', given)));
  }
  return { ids: new Map([...owners].map(([id, path]) => [path, id])), diagnostics };
}

/** Ids written by a person come first, then by path. */
function inOrderOfClaim(records: readonly Named[]) {
  const rank = (record: Pick<SourceRecord, 'sidecar'>) => (record.sidecar?.id === undefined ? 1 : 0);
  return [...records].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function free(wanted: string, taken: ReadonlyMap<string, string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted.slice(0, longest - 4)}-${String(n)}`.replace('--', '-');
    if (!taken.has(id)) return id;
  }
}
