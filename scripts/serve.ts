import { serveFolder } from '../src/io/static-server.ts';
import { type Command, main, UsageError } from './command.ts';

/** Serves the site and prints its address. Goes on until it is interrupted. */
export async function serveSite(folder: string): Promise<void> {
  const port = Number(process.env['PORT'] ?? '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('PORT 应是 0 到 65535 之间的整数。');
  const { address } = await serveFolder(folder, { port }).catch((error: unknown) => {
    throw isInUse(error) ? new UsageError(`端口 ${String(port)} 已被占用，请换一个：PORT=4322 npm start`) : error;
  });
  process.stdout.write(`请用浏览器打开 ${address}\n按 Ctrl+C 结束。\n`);
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

const command: Command = {
  name: 'serve',
  summary: '在本机查看已经建好的网站（环境变量 PORT 指定端口，默认 4321）。',
  options: [{ name: 'out', value: 'DIR', default: 'dist', help: '网站所在的文件夹' }],
  run: async (values) => {
    await serveSite(values.text('out'));
    return 0;
  },
};

if (import.meta.main) await main(command);
