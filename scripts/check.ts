import { stat } from 'node:fs/promises';
import { auditCitations } from '../src/cite/audit.ts';
import { citationDiagnostics, repealedDiagnostics } from '../src/cite/diagnostics.ts';
import { citationGraph } from '../src/cite/graph.ts';
import { compileLibrary } from '../src/compile/index.ts';
import { repealDays } from '../src/compile/repeals.ts';
import { compareContent, staleDiagnostics } from '../src/io/content-fs.ts';
import { loadLibrary } from '../src/io/load-library.ts';
import type { Citation } from '../src/model/citation.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Library } from '../src/model/library.ts';
import { citationTables } from './check/citation-tables.ts';
import { graphTables } from './check/graph-tables.ts';
import { main, UsageError } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { showProgress } from './progress.ts';

/** Rows of a table without --all; also how many citations are listed one by one. */
const most = 20;

await main({
  name: 'check',
  summary: '检查每件文件和每处引文：读懂了什么，缺什么，哪些要人看一眼。只检查，不改动任何文件。',
  options: [
    { name: 'seeds', value: 'DIR', default: 'seeds', help: '种子文件所在的文件夹' },
    { name: 'content', value: 'DIR', default: 'content', help: '内容页文件夹' },
    { name: 'all', help: `未对应的引文逐处列出，表格不只列前 ${String(most)} 行` },
    { name: 'graph', help: '只看引文图：引文有多少处、各是哪一类，谁引用谁最多' },
  ],
  run: async (values) => {
    const [seeds, content] = [values.text('seeds'), values.text('content')];
    if (!(await stat(seeds).catch(() => null))?.isDirectory()) throw new UsageError(`找不到文件夹“${seeds}”。`);
    const onProgress = showProgress();
    const { library } = await loadLibrary(seeds, content, onProgress);
    onProgress.done();
    const citations = [...library.citations.values()].flat();
    const rows = values.flag('all') ? Infinity : most;
    if (values.flag('graph')) {
      const titles = new Map(library.documents.map(({ id, title }) => [id, title]));
      process.stdout.write(graphTables(citationGraph(citations, titles), citations, rows));
      return 0;
    }
    const stale = staleDiagnostics(await compareContent(content, compileLibrary(library)));
    const failed = reportDiagnostics([...library.diagnostics, ...ofCitations(library, citations, rows), ...stale], 'info', process.stdout);
    const files = new Map(library.documents.map(({ id, source }) => [id, `seeds/${source.path}`]));
    process.stdout.write(`\n${citationTables(auditCitations(citations), (id) => files.get(id) ?? id, rows)}`);
    return failed ? 1 : 0;
  },
});

/** What is not sure is said of every citation; what is only not there is said one by one as long as it is little: the tables have it all. */
function ofCitations(library: Library, citations: readonly Citation[], most: number): Diagnostic[] {
  const ends = repealDays(library);
  const found = citationDiagnostics(citations, library.documents);
  const absent = found.filter(({ severity }) => severity === 'info');
  const shown = absent.length > most ? found.filter(({ severity }) => severity !== 'info') : found;
  return [...shown, ...repealedDiagnostics(citations, library.documents, ({ kind, id }) => ends.get(`${kind}:${id}`) ?? null)];
}
