import { getCollection } from 'astro:content';
import { readPageData } from '../io/page-data-fs.ts';
import { makeLibrary, type SiteLibrary } from './library.ts';

let library: Promise<SiteLibrary> | null = null;

/** The library of this build: read once, shared by all pages. */
export function loadLibrary(): Promise<SiteLibrary> {
  library ??= read();
  return library;
}

async function read(): Promise<SiteLibrary> {
  const { tasks, documents } = readPageData(process.env['YAODIAN_CACHE'] ?? '', process.env['YAODIAN_REVISION'] ?? '');
  const [regulations, terms, notes, site] = await Promise.all([
    getCollection('regulations'),
    getCollection('terms'),
    getCollection('notes'),
    getCollection('site'),
  ]);
  return makeLibrary({ tasks, documents, regulations, terms, notes, site });
}
