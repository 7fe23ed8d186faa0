import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteSchema, regulationSchema, siteSchema, termSchema } from './model/schema.ts';

/** The build names another content folder, and the files in it that did not pass its checks, through the environment. */
const base = process.env['YAODIAN_CONTENT'] ?? './content';
const leftOut = JSON.parse(process.env['YAODIAN_LEAVE_OUT'] ?? '[]') as string[];

/** Files below `folder`, without the ones left out. Ids are the paths as they are, so that addresses and files agree. */
function files(folder: string, pattern: string): Loader {
  const prefix = folder === '' ? '' : `${folder}/`;
  const negative = leftOut.filter((file) => file.startsWith(prefix)).map((file) => `!${escapeGlob(file.slice(prefix.length))}`);
  return withoutGone(
    glob({
      base: `${base}/${folder}`,
      pattern: [pattern, '!**/README.md', ...negative],
      generateId: ({ entry }) => entry.replace(/\.(?:md|yaml)$/u, ''),
    }),
  );
}

/** Where not one file is left, Astro keeps the entries of the build before. */
function withoutGone(loader: Loader): Loader {
  const load: Loader['load'] = async (context) => {
    await loader.load(context);
    for (const [id, { filePath = '' }] of context.store.entries()) {
      const file = path.resolve(fileURLToPath(context.config.root), filePath);
      const name = path.relative(base, file).split(path.sep).join('/');
      if (!existsSync(file) || leftOut.includes(name)) context.store.delete(id);
    }
  };
  return { ...loader, load };
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!@+|]/gu, String.raw`\$&`);

/** What people write. Pages of documents and items reach Astro as the build has made them: see io/page-data-fs.ts. */
export const collections = {
  regulations: defineCollection({ loader: files('regulations', '*.md'), schema: regulationSchema }),
  terms: defineCollection({ loader: files('terms', '*.md'), schema: termSchema }),
  notes: defineCollection({ loader: files('notes', '**/*.md'), schema: noteSchema }),
  site: defineCollection({ loader: files('', 'site.yaml'), schema: siteSchema }),
};
