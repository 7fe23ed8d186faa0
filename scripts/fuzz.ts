import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { chainFaults } from './fuzz/chain-faults.ts';
import { damagedFile } from './fuzz/damage-bytes.ts';
import { damagedText } from './fuzz/damage-text.ts';
import { fileFaults } from './fuzz/file-faults.ts';
import { type Command, main, UsageError } from './command.ts';

const casesFolder = 'test/cases/parse';
const filesFolder = 'test/cases/read';
const findingsFolder = '.yaodian/fuzz';

/** The project's own cases and its first document: real enough, and there on every machine. */
async function startingTexts(): Promise<string[]> {
  const names = await readdir(casesFolder);
  const cases = await Promise.all(names.map((name) => readFile(path.join(casesFolder, name, 'input.txt'), 'utf8')));
  return [...cases, await readFile('seeds/2020年教育系统党建工作要点.txt', 'utf8')];
}

/** The files of every format that the tests read. */
async function startingFiles(): Promise<[name: string, bytes: Uint8Array][]> {
  const names = await readdir(filesFolder);
  return Promise.all(names.map(async (name) => {
    const file = (await readdir(path.join(filesFolder, name))).find((entry) => entry.startsWith('input.')) ?? '';
    return [file, Uint8Array.from(await readFile(path.join(filesFolder, name, file)))];
  }));
}

interface Finding {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly fault: string;
}

/** Damages some texts; a fault comes back with the smallest text that shows it. */
function tryTexts(texts: readonly string[], seed: number): { tried: number; finding: Finding | null } {
  const result = fc.check(fc.property(damagedText(texts), (text) => chainFaults(text) === ''), { seed, numRuns: 200 });
  const content = result.counterexample?.[0] ?? '';
  return { tried: result.numRuns, finding: result.failed ? { name: `${String(seed)}.txt`, content, fault: chainFaults(content) } : null };
}

/** The same for files of other formats, damaged byte by byte and part by part. */
async function tryFiles(files: readonly [string, Uint8Array][], seed: number): Promise<{ tried: number; finding: Finding | null }> {
  const property = fc.asyncProperty(damagedFile(files), async ([name, bytes]) => (await fileFaults(name, bytes)) === '');
  const result = await fc.check(property, { seed, numRuns: 60 });
  const [name, content] = result.counterexample?.[0] ?? ['', new Uint8Array()];
  return { tried: result.numRuns, finding: result.failed ? { name: `${String(seed)}-${name}`, content, fault: await fileFaults(name, content) } : null };
}

/** Damages texts and files until the time is up; a finding is shrunk to the smallest text that shows it and kept as a file. */
async function fuzz(minutes: number, seed: number): Promise<number> {
  const [texts, files] = [await startingTexts(), await startingFiles()];
  const end = performance.now() + minutes * 60_000;
  let [round, tried, found] = [0, 0, 0];
  while (performance.now() < end) {
    round += 1;
    const outcome = round % 4 === 0 ? await tryFiles(files, seed + round) : tryTexts(texts, seed + round);
    tried += outcome.tried;
    if (!outcome.finding) continue;
    found += 1;
    await mkdir(findingsFolder, { recursive: true });
    const file = path.join(findingsFolder, outcome.finding.name);
    await writeFile(file, outcome.finding.content);
    process.stderr.write(`${file}: ${outcome.finding.fault}\n`);
  }
  process.stdout.write(`试了 ${String(tried)} 个受损的文本和文件，发现 ${String(found)} 个问题${found > 0 ? `，见 ${findingsFolder}/` : ''}。\n`);
  return found > 0 ? 1 : 0;
}

const command: Command = {
  name: 'fuzz',
  summary: '随机损坏文本和文件，检查没有丢字、没有凭空的编号、没有变成标记；发现的问题缩到最小后存档。',
  options: [
    { name: 'minutes', value: 'N', default: '10', help: '跑几分钟' },
    { name: 'seed', value: 'N', default: '20200319', help: '随机数种子，同一种子结果相同' },
  ],
  run: (values) => {
    const [minutes, seed] = [Number(values.text('minutes')), Number(values.text('seed'))];
    if (!(minutes > 0) || !Number.isInteger(seed)) throw new UsageError('--minutes 应是大于 0 的数，--seed 应是整数。');
    return fuzz(minutes, seed);
  },
};

if (import.meta.main) await main(command);
