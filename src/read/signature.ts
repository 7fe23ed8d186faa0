/** What a file is, told by its first bytes. */

/** Kinds of files that have a beginning of their own. Plain text and Markdown have none. */
export type Kind =
  | 'zip'
  | 'pdf'
  | 'ole2'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'program'
  | 'web-archive'
  | 'word-xml'
  | 'html'
  | 'media';

interface Signature {
  readonly kind: Kind;
  readonly start: RegExp;
  /** Beginnings of real files, byte for byte as Latin-1. */
  readonly examples: readonly string[];
}

const zip = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/u;
const image = /^(?:\x89PNG\r\n\x1A\n|\xFF\xD8\xFF|GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4}WEBP|BM[^]{4}\0{4})/u;
const archive = /^(?:Rar!\x1A\x07|7z\xBC\xAF\x27\x1C|\x1F\x8B\x08)/u;
const program = /^(?:\x7FELF|MZ[^]{0,126}PE\0\0|MZ\x90\0|\xCA\xFE\xBA\xBE)/u;
const media = /^(?:ID3[\x02-\x04]|[^]{4}ftyp|OggS\0|RIFF[^]{4}(?:WAVE|AVI ))/u;

/** First match wins. Read over the first kilobyte as Latin-1. */
export const signatures: readonly Signature[] = [
  { kind: 'zip', start: zip, examples: ['PK\x03\x04\x14\0', 'PK\x05\x06\0\0'] },
  { kind: 'pdf', start: /^[^]{0,1000}%PDF-\d/u, examples: ['%PDF-1.7\n', '\xEF\xBB\xBF%PDF-1.4\r'] },
  { kind: 'ole2', start: /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/u, examples: ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0'] },
  { kind: 'rtf', start: /^\{\\rtf/u, examples: ['{\\rtf1\\ansi\\ansicpg936'] },
  {
    kind: 'image',
    start: image,
    examples: ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF\xE0', 'GIF89a', 'II*\0', 'RIFF\x10\x20\0\0WEBP', 'BM\x36\x10\0\0\0\0\0\0'],
  },
  { kind: 'archive', start: archive, examples: ['Rar!\x1A\x07\0', '7z\xBC\xAF\x27\x1C', '\x1F\x8B\x08\0'] },
  { kind: 'program', start: program, examples: ['\x7FELF\x02', 'MZ\x90\0\x03', '\xCA\xFE\xBA\xBE'] },
  { kind: 'media', start: media, examples: ['ID3\x03\0', '\0\0\0\x20ftypisom', 'OggS\0\x02', 'RIFF\x10\x20\0\0WAVE'] },
  { kind: 'web-archive', start: /^(?:From:|MIME-Version:)[^]*\bmultipart\/related\b/iu, examples: ['MIME-Version: 1.0\r\nContent-Type: multipart/related;'] },
  { kind: 'word-xml', start: /^[^]{0,200}<\?mso-application\s+progid="Word\.Document"/u, examples: ['<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'] },
  { kind: 'html', start: /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype\s+html|html)\b/iu, examples: ['<!DOCTYPE html>\n<html>', '\xEF\xBB\xBF\r\n<html lang="zh">'] },
];

/** The kind of a file; null when its first bytes are nothing special, as in plain text. */
export function kindOf(bytes: Uint8Array): Kind | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return signatures.find((signature) => signature.start.test(start))?.kind ?? null;
}
