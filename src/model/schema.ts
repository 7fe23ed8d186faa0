/** The one schema of `content/`: what the build writes, what people write, what Astro reads. Field names are the model's. */
import { z } from 'zod';
import type { DeepReadonly } from './readonly.ts';

const span = z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
const lines = z.tuple([z.number().int().positive(), z.number().int().positive()]);
const level = z.union([
  z.literal([1, 2, 3, 4]),
  z.enum(['document', 'part', 'chapter', 'section', 'article', 'paragraph', 'subparagraph', 'point']),
]);
const origin = z.enum(['machine', 'person']);
const target = z.strictObject({ kind: z.enum(['regulation', 'term', 'document']), id: z.string(), title: z.string() });
const inference = z
  .union([
    z.strictObject({ number: z.number().int(), why: z.string() }),
    z.strictObject({ range: z.tuple([z.number().int(), z.number().int()]), why: z.string() }),
  ])
  .nullable();
/** A day as text. YAML readers of the old kind make a Date of an unquoted `2020-03-19`; it comes back as it was written. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.string());
const placed = { id: z.string(), origin, span, lines, text: z.string() };

/** Where a page stands in its document: enough for a link with its mark. */
export const linkSchema = z.strictObject({
  /** Address from the site's root without `.html`: `tasks/tj-2020/item-08`. */
  path: z.string(),
  /** The mark as displayed: `8.`, `〔6〕`, `〔9–10〕`; '' where there is none. */
  mark: z.string(),
  /** Title, or the first words in 〔〕 when the text has none. */
  title: z.string(),
});

/** The heading an item stands under. `title` is null when the heading is lost; `why` then says how one knows of it. */
export const sectionSchema = z.strictObject({
  id: z.string(),
  mark: z.string(),
  title: z.string().nullable(),
  lost: z.boolean(),
  why: z.string().nullable(),
});

/** A citation in a page: the words, where they stand, what they mean and why. */
export const citationNoteSchema = z.strictObject({
  ...placed,
  status: z.enum(['resolved', 'external', 'ambiguous', 'unresolved', 'truncated']),
  title: z.string().nullable(),
  targets: z.array(target),
  candidates: z.array(target),
  reason: z.string(),
  sentence: z.string(),
  /** Where it names no document one could look for: a licence or form, one that is still to be made. */
  sense: z.enum(['planned', 'form']).optional(),
  /** Articles it names, as paths of content: `documents/jiaoshi-fa#第八条第（一）项`; left out where it names none the library has. */
  places: z.array(z.string()).optional(),
});

/** A paragraph of a text and how it hangs on the one before; `span` points into that text. */
const paragraph = z.strictObject({ span, lines, join: z.enum(['start', 'paragraph', 'lost', 'unknown']) });

/** `content/tasks/<document>/<division>.md`. The body is the source text, one paragraph each; block quotes are the editor's voice. */
export const taskPageSchema = z.strictObject({
  title: z.string(),
  kind: z.literal('task'),
  document: z.string(),
  documentTitle: z.string(),
  division: z.string(),
  order: z.number().int(),
  level,
  label: z.string(),
  number: z.number().int().nullable(),
  mark: z.string(),
  inferred: inference,
  unassigned: z.boolean(),
  /** True when `title` is printed in the source; false when it is only the first words. */
  titled: z.boolean(),
  section: sectionSchema.nullable(),
  lines,
  sourceSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** One entry for each paragraph of the body, in order; `span` points into the division's text. */
  paragraphs: z.array(paragraph),
  citations: z.array(citationNoteSchema),
  requirements: z.array(z.strictObject({ ...placed, number: z.number().int(), cue: z.string() })),
  parties: z.array(z.strictObject({ ...placed, party: z.string() })),
  figures: z.array(z.strictObject({ ...placed, kind: z.enum(['date', 'figure', 'measure']), value: z.string().nullable() })),
  phrases: z.array(z.strictObject({ ...placed, term: z.string(), title: z.string() })),
  keywords: z.array(z.strictObject({ word: z.string(), weight: z.number(), origin, span })),
  related: z.array(
    z.strictObject({
      ...linkSchema.shape,
      score: z.number(),
      sharedWords: z.array(z.string()),
      sharedTargets: z.array(target),
    }),
  ),
  damage: z.array(
    z.strictObject({
      kind: z.enum(['number-lost', 'text-lost', 'text-unknown', 'noise', 'suspect', 'unassigned', 'reading']),
      origin,
      lines,
      text: z.string(),
      why: z.string(),
    }),
  ),
  /** Parts of the text to be shown as suspect; spans into the division's text. */
  suspect: z.array(z.strictObject({ span, lines, why: z.string() })),
  previous: linkSchema.nullable(),
  next: linkSchema.nullable(),
});

/** One row of a document's contents: a division, or a gap in the numbers. */
export const outlineRowSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('division'),
    ...linkSchema.shape,
    id: z.string(),
    level,
    heading: z.boolean(),
    titled: z.boolean(),
    inferred: inference,
    unassigned: z.boolean(),
    suspect: z.boolean(),
    lines,
  }),
  z.strictObject({
    type: z.literal('gap'),
    level,
    /** `〔9–10〕`, `〔15〕`. */
    mark: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    /** True when a fragment of these numbers is there: the row then stands behind it and speaks of the rest. */
    partial: z.boolean(),
    lines,
    why: z.string(),
  }),
]);

const block = z.strictObject({ role: z.string(), lines, text: z.string(), paragraphs: z.array(paragraph) });

/** What is known of a law beside its text. Days are ISO 8601; null and empty where nothing tells. */
export const legislationSchema = z.strictObject({
  /** How many articles it has. */
  articles: z.number().int(),
  /** 施行: the day the text names, or a person states. */
  effective: day.nullable(),
  /** The day this wording is of: the last amendment in its history, else the day it was passed. */
  version: day.nullable(),
  /** Days of amendment (修正、修订), in order. */
  amended: z.array(day),
  repealed: day.nullable(),
});

/** A text this document ends: 《…》同时废止. */
export const repealSchema = z.strictObject({
  target,
  /** From when; null when `doubt` says why it cannot be told. */
  day: day.nullable(),
  doubt: z.string().nullable(),
  /** Where it says so, as a path of content: `documents/hedao-tiaoli#第五十条`. */
  place: z.string(),
  sentence: z.string(),
});

/** `content/documents/<document>.md`, with the decoded source beside it as `<document>.txt`. */
export const documentPageSchema = z.strictObject({
  title: z.string(),
  kind: z.literal('document'),
  document: z.string(),
  /** `policy`: one page an item. `legislation`: articles stay on the document's page. */
  form: z.enum(['policy', 'legislation']),
  issuer: z.string().nullable(),
  docNumber: z.string().nullable(),
  date: day.nullable(),
  printedDate: day.nullable(),
  printingOffice: z.string().nullable(),
  addressees: z.string().nullable(),
  genre: z.string().nullable(),
  /** `date`, else the year in the title, else the printing year; null when nothing tells. */
  year: z.string().nullable(),
  source: z.strictObject({
    path: z.string(),
    sha256: z.string(),
    format: z.string(),
    encoding: z.string().nullable(),
    lineCount: z.number().int(),
    url: z.string().nullable(),
    provenance: z.string().nullable(),
    removed: z.array(z.strictObject({ text: z.string(), why: z.string() })),
  }),
  /** Names of facts that come from the sidecar and not from the text. */
  declared: z.array(z.string()),
  /** Contents of a policy document. Legislation has none here: its outline is its body. */
  sections: z.array(z.strictObject({ section: sectionSchema.nullable(), rows: z.array(outlineRowSchema) })),
  /** With legislation only. */
  legislation: legislationSchema.optional(),
  /** Left out where it ends nothing the library has. */
  repeals: z.array(repealSchema).optional(),
  front: z.array(block),
  closing: z.array(block),
  noise: z.array(z.strictObject({ lines, text: z.string(), why: z.string() })),
  gaps: z.array(
    z.strictObject({
      kind: z.enum(['numbers', 'text']),
      level: level.nullable(),
      from: z.number().int().nullable(),
      to: z.number().int().nullable(),
      lines,
      certain: z.boolean(),
      why: z.string(),
    }),
  ),
  suspect: z.array(z.strictObject({ lines, why: z.string(), division: z.string() })),
  readings: z.array(z.strictObject({ line: z.number().int(), text: z.string(), note: z.string() })),
  /** `division` is the id of the citing division; in legislation the address of its place: `第十二条第（三）项`. */
  citations: z.array(z.strictObject({ division: z.string().nullable(), ...citationNoteSchema.omit({ span: true }).shape })),
});

const fact = z.strictObject({
  text: z.string(),
  /** Address, `seed:<document>`, or null. Anything that is not http(s) is never shown as a link. */
  source: z.string().nullable(),
  confidence: z.enum(['verified', 'unverified']),
});
const knowledge = {
  title: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  issuer: z.string().nullable(),
  docNumber: z.string().nullable(),
  issued: day.nullable(),
  effective: day.nullable(),
  type: z.string().nullable(),
  status: z.string().nullable(),
  structure: z.string().nullable(),
  facts: z.array(fact).default([]),
  /** `states` begins with the fields a source supports: `［issuer｜issued］…`. */
  sources: z.array(z.strictObject({ url: z.string(), states: z.string() })).default([]),
  confidence: z.enum(['verified', 'unverified']),
  notes: z.string().nullable(),
};

/** `content/regulations/<id>.md`, written by people. `title` without 《》. The body, if any, is a note by people. */
export const regulationSchema = z.strictObject({
  ...knowledge,
  kind: z.literal('regulation'),
  /** Full title including a volume: `《习近平谈治国理政》第一卷`. */
  displayTitle: z.string(),
  /** Volume of a work in several: 1; null for all others. */
  volume: z.number().int().nullable().default(null),
  /** Days from which an amended text applies, and of repeal, where people know them. */
  amended: z.array(day).optional(),
  repealed: day.nullable().optional(),
  /** Title of what has taken its place, without 《》. */
  supersededBy: z.string().nullable().optional(),
});

/** `content/terms/<id>.md`, written by people: a set phrase (提法) or a short name. */
export const termSchema = z.strictObject({
  ...knowledge,
  kind: z.literal('term'),
  definition: z.string().nullable(),
  members: z.array(z.string()).default([]),
});

/** `content/notes/<document>/<division>.md`: a person's note on an item; survives every build. */
export const noteSchema = z.strictObject({
  author: z.string().nullable().default(null),
  date: day.nullable().default(null),
});

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: z.string().min(1),
  tagline: z.string(),
  /** Who keeps this library; shown at the foot. */
  owner: z.string().nullable().default(null),
  /** How the site is searched: chosen by the size of the library, or the same way always. */
  search: z.enum(['auto', 'scan', 'pagefind', 'grams']).default('auto'),
});

/** A link in a page. */
export type Link = DeepReadonly<z.infer<typeof linkSchema>>;
/** A section of a document page. */
export type Section = DeepReadonly<z.infer<typeof sectionSchema>>;
/** The head of an item page. */
export type TaskPage = DeepReadonly<z.infer<typeof taskPageSchema>>;
/** A line of the contents of a document. */
export type OutlineRow = DeepReadonly<z.infer<typeof outlineRowSchema>>;
/** The head of a document page. */
export type DocumentPage = DeepReadonly<z.infer<typeof documentPageSchema>>;
/** A text that a law ends, as the law words it. */
export type StatedRepeal = DeepReadonly<z.infer<typeof repealSchema>>;
/** What the page of a law knows besides. */
export type Legislation = DeepReadonly<z.infer<typeof legislationSchema>>;
/** The head of an entry in content/regulations. */
export type Regulation = DeepReadonly<z.infer<typeof regulationSchema>>;
/** The head of an entry in content/terms. */
export type Term = DeepReadonly<z.infer<typeof termSchema>>;
/** The head of a note to an item. */
export type Note = DeepReadonly<z.infer<typeof noteSchema>>;
/** content/site.yaml. */
export type SiteSettings = DeepReadonly<z.infer<typeof siteSchema>>;
