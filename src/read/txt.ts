import type { FormatReader } from './reading.ts';
import { openTextFile } from './text-file.ts';

/** Plain text in UTF-8, UTF-16 or GB18030. The text is the file's, but for the byte order mark and the line ends. */
export const readTxt: FormatReader = ({ bytes }) => ({ format: 'txt', removed: [], ...openTextFile(bytes) });
