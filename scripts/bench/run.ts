import path from 'node:path';
import type { Browser } from 'playwright-core';
import { createSegmenter } from '../../src/io/segmenter.ts';
import type { OnProgress } from '../../src/pipeline.ts';
import { createBm25 } from './bm25.ts';
import { buildIndex, type BuiltIndex, type Side, sideNames } from './build-index.ts';
import { type Engine, openEngine } from './engine.ts';
import type { BenchDocument, Corpus } from './library.ts';
import { measureBadInput } from './measure-bad-input.ts';
import { measureBytes, measureTime } from './measure-cost.ts';
import { measureIndex } from './measure-index.ts';
import { measurePhrases } from './measure-phrases.ts';
import { measureQuality } from './measure-quality.ts';
import { measureQuestions } from './measure-questions.ts';
import { measureTitles } from './measure-titles.ts';
import type { Group, Row } from './rows.ts';
import type { StockPagefind } from './stock-pagefind.ts';
import { findLiterally } from './truth.ts';

/** One corpus to measure, and what is needed for it. */
export interface BenchRun {
  readonly corpus: Corpus;
  /** Parts to measure. */
  readonly only: ReadonlySet<Group>;
  readonly browser: Browser;
  readonly stock: StockPagefind;
  /** An empty folder for the two sites. */
  readonly work: string;
  readonly onProgress: OnProgress;
}

type Pair<T> = Readonly<Record<Side, T>>;

/** Measures both sides on one corpus; rejects with a `PeerError` when one of them did not run. */
export async function runBench(run: BenchRun): Promise<Row[]> {
  const rows: Row[] = [];
  const wanted = (group: Group): boolean => run.only.has(group);
  if (['index', 'phrases', 'titles', 'bytes', 'time'].some((group) => wanted(group as Group))) rows.push(...(await runPages(run, wanted)));
  const { queries, judged } = run.corpus;
  const [asks, judges] = [wanted('questions') && queries.questions.length > 0, wanted('quality') && judged.length > 0];
  if (asks || judges) rows.push(...(await runUnits(run, { asks, judges })));
  return rows;
}

async function runPages(run: BenchRun, wanted: (group: Group) => boolean): Promise<Row[]> {
  const { corpus, onProgress } = run;
  const built = await buildPair(run, corpus.documents, '全部文件');
  const { phrases, clauses } = corpus.queries;
  const words = [...phrases, ...clauses];
  return withEngines(run, built, async (engines) => {
    const rows = wanted('index') ? measureIndex(built.ours, built.stock) : [];
    if (wanted('time')) rows.push(...(await measureTime(words, engines, onProgress)), ...(await measureBadInput(engines.ours, onProgress)));
    if (wanted('bytes')) rows.push(...(await measureBytes(words, engines, onProgress)));
    if (wanted('titles')) rows.push(...(await measureTitles(corpus, engines, onProgress)));
    for (const [label, list] of wanted('phrases') ? ([['短语', phrases], ['分句', clauses]] as const) : []) {
      rows.push(...(await measurePhrases(label, list, findLiterally(corpus.documents, list), engines, onProgress)));
    }
    return rows;
  });
}

/** Questions and judged queries over single passages. */
async function runUnits(run: BenchRun, { asks, judges }: { readonly asks: boolean; readonly judges: boolean }): Promise<Row[]> {
  const { corpus, onProgress } = run;
  const built = await buildPair(run, corpus.units, '逐条');
  onProgress('BM25 对照', 0, 1);
  const { segmenter } = await createSegmenter();
  const bm25 = createBm25(corpus.units, segmenter.cut);
  return withEngines(run, built, async (engines) => [
    ...(asks ? await measureQuestions(corpus.queries.questions, corpus.units, engines, bm25, onProgress) : []),
    ...(judges ? await measureQuality(corpus.judged, corpus.units, engines, bm25, onProgress) : []),
  ]);
}

/** One after the other, so that neither slows the other down. */
async function buildPair({ work, stock, onProgress }: BenchRun, documents: readonly BenchDocument[], name: string): Promise<Pair<BuiltIndex>> {
  const build = async (side: Side): Promise<BuiltIndex> => {
    onProgress(`建索引（${name}）${sideNames[side]}`, 0, 1);
    return buildIndex(side, documents, path.join(work, name, side), stock);
  };
  return { ours: await build('ours'), stock: await build('stock') };
}

async function withEngines<T>({ browser }: BenchRun, built: Pair<BuiltIndex>, measure: (engines: Pair<Engine>) => Promise<T>): Promise<T> {
  const ours = await openEngine(browser, built.ours);
  const stock = await openEngine(browser, built.stock);
  const result = await measure({ ours, stock });
  await Promise.all([ours.close(), stock.close()]);
  return result;
}
