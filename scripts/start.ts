import { folderOptions, runBuild } from './build.ts';
import { main } from './command.ts';
import { serveSite } from './serve.ts';

await main({
  name: 'start',
  summary: '建好网站并在本机打开（环境变量 PORT 指定端口，默认 4321）。',
  options: folderOptions,
  run: async (values) => {
    const code = await runBuild(values);
    if (code > 128) return code;
    await serveSite(values.text('out'));
    return code;
  },
});
