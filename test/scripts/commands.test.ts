import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/folder.ts';
import { runCommand } from '../support/run-command.ts';

const seed = 'seeds/2020年教育系统党建工作要点.txt';

describe.each(['build', 'start', 'serve', 'check', 'inspect', 'bench', 'fuzz'])('%s', (script) => {
  test('explains itself in Chinese', async () => {
    const { code, stdout } = await runCommand(script, ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`npm run ${script} -- [选项]`);
  });

  test('refuses an unknown option with 2', async () => {
    const { code, stderr } = await runCommand(script, ['--没有']);
    expect(code).toBe(2);
    expect(stderr).toContain('不认识的选项“--没有”。');
  });
});

test('build refuses a folder that is not there with 2', async () => {
  const { code, stderr } = await runCommand('build', ['--seeds', '/没有这个文件夹']);
  expect(code).toBe(2);
  expect(stderr).toContain('找不到文件夹“/没有这个文件夹”。');
});

describe('inspect', () => {
  test('writes JSON and nothing else', async () => {
    const { code, stdout, stderr } = await runCommand('inspect', ['--json', seed]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ title: '2020年教育系统党建工作要点', issuer: null, docNumber: null, genre: '工作要点' });
  });

  test('says what it cannot open with 2', async () => {
    const { code, stderr } = await runCommand('inspect', ['没有.txt']);
    expect(code).toBe(2);
    expect(stderr).toContain('打不开文件“没有.txt”。');
  });

  test('says in Chinese what it cannot read with 1', async () => {
    const folder = await makeFolder({ '空.txt': '' });
    const { code, stderr } = await runCommand('inspect', ['--json', `${folder}/空.txt`]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/空\.txt.*错误/u);
  });
});

describe('check', () => {
  test('finds no error in the project’s own library and names what a person should look at', async () => {
    const { code, stdout } = await runCommand('check');
    expect(stdout).toContain('《2019-2023 年全');
    expect(stdout).toContain('[truncated-citation]');
    expect(stdout).toContain('错误 0');
    expect(stdout).not.toMatch(/\[(?:stale|obsolete)-content\]/u);
    expect(code).toBe(0);
  });

  test('ends with 1 when content does not fit the seeds, and says so in one line', async () => {
    const content = await makeFolder({});
    const { code, stdout } = await runCommand('check', ['--content', content]);
    expect(code).toBe(1);
    expect(stdout).toContain('[stale-content]');
    expect(stdout.match(/\[stale-content\]/gu)).toHaveLength(1);
  });

  test('ends with 1 when a document cannot be read', async () => {
    const seeds = await makeFolder({ '空.txt': '' });
    const { code, stdout } = await runCommand('check', ['--seeds', seeds]);
    expect(stdout).toMatch(/空\.txt.*错误/u);
    expect(code).toBe(1);
  });
});
