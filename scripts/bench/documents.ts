import { stat } from 'node:fs/promises';
import { readKnowledge } from '../../src/io/knowledge-fs.ts';
import { createSegmenter } from '../../src/io/segmenter.ts';
import { UsageError } from '../command.ts';
import { readGoldFolder } from './gold/gold-folder.ts';
import { formatFaults, formatReadings, scoreReading } from './gold/measure-documents.ts';

/** `bench --documents DIR`: what comes back is the table; with `faults` also what was not right. */
export async function measureDocuments(folder: string, content: string, faults = true): Promise<string> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UsageError(`找不到文件夹“${folder}”。`);
  const pairs = await readGoldFolder(folder);
  if (pairs.length === 0) throw new UsageError(`文件夹“${folder}”里没有成对的 docs/*.txt 和 gold/*.json。`);
  const { dictionary, knowledge } = await readKnowledge(content);
  const { segmenter } = await createSegmenter(dictionary);
  const scores = (await Promise.all(pairs.map((pair) => scoreReading(pair, segmenter, knowledge)))).filter((score) => score !== null);
  return `${faults ? formatFaults(scores) : ''}${formatReadings(scores)}`;
}
