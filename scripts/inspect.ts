import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findMentions, resolveCitations } from '../src/cite/index.ts';
import { readKnowledge } from '../src/io/knowledge-fs.ts';
import { createSegmenter } from '../src/io/segmenter.ts';
import { parseDocument } from '../src/parse/index.ts';
import { formatInspection, inspectReport } from '../src/parse/inspect.ts';
import { readSource } from '../src/read/index.ts';
import { sourceId } from '../src/read/source-id.ts';
import { readSidecarBeside } from '../src/io/seeds-fs.ts';
import { main, UsageError } from './command.ts';
import { reportDiagnostics } from './diagnostics.ts';

await main({
  name: 'inspect',
  summary: '看程序从一件文件里读出了什么。',
  positional: 'FILE',
  options: [
    { name: 'json', help: '以 JSON 输出全部结果' },
    { name: 'content', value: 'DIR', default: 'content', help: '内容页文件夹（引文在其中查找）' },
  ],
  run: async (values, positionals) => {
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError('请给出一件文件，例如：npm run inspect -- seeds/要点.txt');
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`打不开文件“${file}”。`);
    });
    const { sidecar, diagnostics: problems } = await readSidecarBeside(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const record = { path: path.basename(file), bytes, sidecar, sha256 };
    const { source, diagnostics } = await readSource(record, sourceId(record));
    if (!source) {
      reportDiagnostics([...problems, ...diagnostics], 'info', process.stderr);
      return 1;
    }
    const folder = await readKnowledge(values.text('content'));
    const { segmenter } = await createSegmenter(folder.dictionary);
    const document = parseDocument(source, segmenter);
    const citations = resolveCitations(findMentions(document), [document], folder.knowledge);
    const report = inspectReport({ ...document, diagnostics: [...problems, ...diagnostics, ...document.diagnostics] }, citations);
    process.stdout.write(values.flag('json') ? `${JSON.stringify(report, null, 2)}\n` : formatInspection(report));
    return report.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
