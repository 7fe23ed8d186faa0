import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchCurrentBrowser } from './browser.ts';
import { readBuiltIn } from './bench/built-in.ts';
import { readCorpus } from './bench/corpus.ts';
import { measureDocuments } from './bench/documents.ts';
import { formatGrowth, measureGrowth } from './bench/growth.ts';
import { type Corpus, lengthOf, passagesOf, thinCorpus } from './bench/library.ts';
import { describeMachine } from './bench/machine.ts';
import { drawRows } from './bench/picture.ts';
import { type Group, groups, isGroup, type Row } from './bench/rows.ts';
import { runBench } from './bench/run.ts';
import { findPagefind } from './bench/stock-pagefind.ts';
import { formatRows } from './bench/table.ts';
import { inWorkFolder } from './bench/work-folder.ts';
import { type Command, main, UsageError, type Values } from './command.ts';
import { showProgress } from './progress.ts';

interface Settings {
  readonly corpus: string;
  /** One for each table: every n-th document. */
  readonly shares: readonly number[];
  readonly only: ReadonlySet<Group>;
  /** Release of stock Pagefind, `own` for the one this project builds with. */
  readonly stock: string;
  readonly json: string;
  readonly svg: string;
}

interface Table {
  readonly name: string;
  readonly share: number;
  readonly documents: number;
  readonly passages: number;
  /** Characters of all texts. */
  readonly size: number;
  readonly rows: readonly Row[];
}

async function readSettings(values: Values): Promise<Settings> {
  const [corpus, only, share] = [values.text('corpus'), values.text('only'), Number(values.text('share'))];
  if (corpus !== '' && !(await stat(corpus).catch(() => null))?.isDirectory()) throw new UsageError(`找不到文件夹“${corpus}”。`);
  if (!Number.isInteger(share) || share < 1) throw new UsageError('--share 应是 1、2、3 这样的整数。');
  const named = only.split(',').filter((name) => name !== '');
  const unknown = named.find((name) => !isGroup(name));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这一组；可选 ${Object.keys(groups).join('、')}。`);
  const chosen = named.length > 0 ? named.filter(isGroup) : (Object.keys(groups) as Group[]);
  const shares = values.flag('growth') ? [share * 16, share * 4, share] : [share];
  return { corpus, shares, only: new Set(chosen), stock: values.text('stock'), json: values.text('json'), svg: values.text('svg') };
}

async function measure(settings: Settings, work: string): Promise<void> {
  const onProgress = showProgress();
  onProgress('读入语料', 0, 1);
  const { corpus: folder, shares, only } = settings;
  const corpus = await (folder === '' ? readBuiltIn('seeds', 'content', onProgress) : readCorpus(folder, work));
  if (corpus.documents.length === 0) throw new UsageError(`文件夹“${folder}”里没有 .md 文件，也没有 .tar.xz。`);
  onProgress(`Pagefind ${settings.stock}`, 0, 1);
  const { stock, problem } = await findPagefind(settings.stock, path.join(work, 'pagefind'));
  if (problem !== null) process.stderr.write(`${problem}\n`);
  const browser = await launchCurrentBrowser();
  try {
    const head = describeMachine(browser, stock, new Date());
    process.stdout.write(`${head}\n`);
    const tables: Table[] = [];
    for (const share of shares) {
      const thin = thinCorpus(corpus, share);
      const rows = await runBench({ corpus: thin, only, browser, stock, work: path.join(work, String(share)), onProgress });
      tables.push(describeTable(thin, share, rows));
      onProgress.done();
      process.stdout.write(`\n${tables.at(-1)?.name ?? ''}\n\n${formatRows(rows)}`);
    }
    await report(head, tables, settings);
  } finally {
    await browser.close();
  }
}

async function report(head: string, tables: readonly Table[], { json, svg }: Settings): Promise<void> {
  const growth = tables.length > 1 ? measureGrowth(tables) : [];
  if (growth.length > 0) process.stdout.write(`\n${formatGrowth(growth)}`);
  process.stdout.write(`\n${notes}`);
  const { name, rows } = tables.at(-1) ?? { name: '', rows: [] };
  if (json !== '') await writeFile(json, `${JSON.stringify({ head, tables, growth }, null, 2)}\n`);
  if (svg !== '') await writeFile(svg, drawRows([name, head], rows));
}

function describeTable(corpus: Corpus, share: number, rows: readonly Row[]): Table {
  const [documents, passages, size] = [corpus.documents.length, passagesOf(corpus.documents).length, lengthOf(corpus.documents)];
  const part = share === 1 ? '' : `，取 1/${String(share)}`;
  const name = `语料“${corpus.name}”${part}：${String(documents)} 件，${String(passages)} 条，${(size / 10_000).toFixed(1)} 万字`;
  return { name, share, documents, passages, size, rows };
}

const notes = `说明（↑ 越高越好，↓ 越低越好）：
- 原版 Pagefind：每件一个 lang="zh-CN" 网页，直接检索；两边索引的文字相同，在同一个浏览器里先后检索，取前 10 条结果来显示。
- 对错以“原样包含”为准，由测量程序另行判断。P@10：前 10 条（应有的不足 10 条时取应有的条数）里对的比例；文中没有的短语只计入查准率。
- 首次检索取回的字节：空缓存打开后第一次检索所取全部文件，含检索程序，按文件大小计，不另压缩。毫秒：同一页面里已检索过一次以后。
- 整句提问：每条单独成页另建索引，同名法规有几个文本的取最后一个；R@10、R@100 是应有条目进入前 10、前 100 的比例；纯 BM25 在本进程里按 jieba 分词计算（k1 1.2，b 0.75）。
- 质量集：test/quality/ 里 120 个查询，逐段通读后分 3、2、1 等判定；nDCG@10 为前 10 条与理想排法之比。拼音由输入时的联想作答（联想到词的，计该词检索的前三条）；原版没有联想，按检索计。
`;

const command: Command = {
  name: 'bench',
  summary: '与原版 Pagefind 在同一次运行里对比：建索引、查全查准、流量、用时、整句提问，结果是一张表。',
  options: [
    { name: 'corpus', value: 'DIR', help: '语料文件夹（.md 或 .tar.xz，旁边放 phrases.json、questions.json）；不给则用本库' },
    { name: 'documents', value: 'DIR', help: '只量读得对不对：文件夹里 docs/ 放文件，gold/ 放人工标注（同名 .json）' },
    { name: 'share', value: 'N', default: '1', help: '每 N 件取一件' },
    { name: 'growth', help: '按 1/16、1/4、全部各测一次，并给出增长指数' },
    { name: 'only', value: 'NAME,NAME', help: `只测这几组：${Object.entries(groups).map(([name, help]) => `${name} ${help}`).join('，')}` },
    { name: 'stock', value: 'VERSION', default: '1.6.0', help: '与哪一版原版 Pagefind 对比：临时安装，要连软件包仓库，连不上时用本项目所带的那一版；own 直接用那一版' },
    { name: 'json', value: 'FILE', help: '把结果另存为 JSON' },
    { name: 'svg', value: 'FILE', help: '把结果另画成 SVG 图' },
  ],
  run: async (values) => {
    if (values.text('documents') !== '') {
      process.stdout.write(await measureDocuments(values.text('documents'), 'content'));
      return 0;
    }
    const settings = await readSettings(values);
    return inWorkFolder((work) => measure(settings, work));
  },
};

if (import.meta.main) await main(command);
