import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { documentPageSchema, noteSchema, regulationSchema, siteSchema, taskPageSchema, termSchema } from './model/schema.ts';

/** The build names another content folder through this variable; paths are relative to the project. */
const base = process.env['YAODIAN_CONTENT'] ?? './content';

export const collections = {
  tasks: defineCollection({ loader: glob({ base: `${base}/tasks`, pattern: '**/*.md' }), schema: taskPageSchema }),
  documents: defineCollection({ loader: glob({ base: `${base}/documents`, pattern: '*.md' }), schema: documentPageSchema }),
  regulations: defineCollection({ loader: glob({ base: `${base}/regulations`, pattern: '*.md' }), schema: regulationSchema }),
  terms: defineCollection({ loader: glob({ base: `${base}/terms`, pattern: '*.md' }), schema: termSchema }),
  notes: defineCollection({ loader: glob({ base: `${base}/notes`, pattern: '**/*.md' }), schema: noteSchema }),
  site: defineCollection({ loader: glob({ base, pattern: 'site.yaml' }), schema: siteSchema }),
};
