import { stat } from 'node:fs/promises';
import { citationDiagnostics } from '../src/cite/diagnostics.ts';
import { compileLibrary } from '../src/compile/index.ts';
import { compareContent, staleDiagnostics } from '../src/io/content-fs.ts';
import { loadLibrary } from '../src/io/load-library.ts';
import { main, UsageError } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { showProgress } from './progress.ts';

await main({
  name: 'check',
  summary: '检查每件文件和每处引文：读懂了什么，缺什么，哪些要人看一眼。只检查，不改动任何文件。',
  options: [
    { name: 'seeds', value: 'DIR', default: 'seeds', help: '种子文件所在的文件夹' },
    { name: 'content', value: 'DIR', default: 'content', help: '内容页文件夹' },
  ],
  run: async (values) => {
    const [seeds, content] = [values.text('seeds'), values.text('content')];
    if (!(await stat(seeds).catch(() => null))?.isDirectory()) throw new UsageError(`找不到文件夹“${seeds}”。`);
    const onProgress = showProgress();
    const { library } = await loadLibrary(seeds, content, onProgress);
    onProgress.done();
    const stale = staleDiagnostics(await compareContent(content, compileLibrary(library)));
    const citations = [...library.citations.values()].flat();
    const diagnostics = [...library.diagnostics, ...citationDiagnostics(citations, library.documents), ...stale];
    return reportDiagnostics(diagnostics, 'info', process.stdout) ? 1 : 0;
  },
});
