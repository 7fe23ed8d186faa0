import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { chainFaults } from '../test/support/chain-faults.ts';
import { damagedText } from '../test/support/damage-text.ts';
import { type Command, main, UsageError } from './command.ts';

const casesFolder = 'test/cases/parse';
const findingsFolder = '.yaodian/fuzz';

/** The project's own cases and its first document: real enough, and there on every machine. */
async function startingTexts(): Promise<string[]> {
  const names = await readdir(casesFolder);
  const cases = await Promise.all(names.map((name) => readFile(path.join(casesFolder, name, 'input.txt'), 'utf8')));
  return [...cases, await readFile('seeds/2020年教育系统党建工作要点.txt', 'utf8')];
}

/** Damages texts until the time is up; a finding is shrunk to the smallest text that shows it and kept as a file. */
async function fuzz(minutes: number, seed: number): Promise<number> {
  const texts = await startingTexts();
  const end = performance.now() + minutes * 60_000;
  let [round, tried, found] = [0, 0, 0];
  while (performance.now() < end) {
    const property = fc.property(damagedText(texts), (text) => chainFaults(text) === '');
    const result = fc.check(property, { seed: seed + round++, numRuns: 200 });
    tried += result.numRuns;
    if (!result.failed) continue;
    found += 1;
    const text = result.counterexample?.[0] ?? '';
    await mkdir(findingsFolder, { recursive: true });
    const file = path.join(findingsFolder, `${String(result.seed)}.txt`);
    await writeFile(file, text);
    process.stderr.write(`${file}: ${chainFaults(text)}\n`);
  }
  process.stdout.write(`试了 ${String(tried)} 个受损文本，发现 ${String(found)} 个问题${found > 0 ? `，见 ${findingsFolder}/` : ''}。\n`);
  return found > 0 ? 1 : 0;
}

const command: Command = {
  name: 'fuzz',
  summary: '随机损坏文本，检查没有丢字、没有凭空的编号、没有变成标记；发现的问题缩到最小后存档。',
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
