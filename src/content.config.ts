import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { noteSchema, regulationSchema, siteSchema, termSchema } from './model/schema.ts';

/** The build names another content folder, and the files in it that did not pass its checks, through the environment. */
const base = process.env['YAODIAN_CONTENT'] ?? './content';
const leftOut = JSON.parse(process.env['YAODIAN_LEAVE_OUT'] ?? '[]') as string[];

/** Files below `folder`, without the ones left out. Ids are the paths as they are, so that addresses and files agree. */
function files(folder: string, pattern: string) {
  const prefix = folder === '' ? '' : `${folder}/`;
  const negative = leftOut.filter((file) => file.startsWith(prefix)).map((file) => `!${escapeGlob(file.slice(prefix.length))}`);
  return glob({
    base: `${base}/${folder}`,
    pattern: [pattern, '!**/README.md', ...negative],
    generateId: ({ entry }) => entry.replace(/\.(?:md|yaml)$/u, ''),
  });
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!@+|]/gu, String.raw`\$&`);

/** What people write. Pages of documents and items reach Astro as the build has made them: see io/page-data-fs.ts. */
export const collections = {
  regulations: defineCollection({ loader: files('regulations', '*.md'), schema: regulationSchema }),
  terms: defineCollection({ loader: files('terms', '*.md'), schema: termSchema }),
  notes: defineCollection({ loader: files('notes', '**/*.md'), schema: noteSchema }),
  site: defineCollection({ loader: files('', 'site.yaml'), schema: siteSchema }),
};
