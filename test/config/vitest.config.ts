import { defineConfig } from 'vitest/config';

const temporary = 'test/support/temporary-folder.ts';
const limits = { testTimeout: 240_000, hookTimeout: 600_000, allowOnly: false };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], globalSetup: [temporary], ...limits } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: [temporary, 'test/support/build-site.ts'],
          fileParallelism: false,
          ...limits,
        },
      },
    ],
  },
});
