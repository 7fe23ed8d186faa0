/** An extension begins with a letter: in `通知2020.3.19` the dots belong to a date. */
const extension = /(?<=.)\.(?<type>[a-z][a-z0-9]{0,7})$/iu;

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `2020/关于…的通知.DOCX //=> 'docx'`; '' when there is none. */
export const extensionOf = (path: string): string => extension.exec(lastPart(path))?.groups?.['type']?.toLowerCase() ?? '';

/** `2020/关于…的通知.docx //=> '关于…的通知'` */
export const stemOf = (path: string): string => lastPart(path).replace(extension, '');
