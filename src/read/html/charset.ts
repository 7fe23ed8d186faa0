const declaration = /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*(?<label>[\w-]+)/iu;

/** Whether a page says of itself that it is in GB2312, GBK or GB18030. */
export function declaresGb(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /^(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/iu.test(declaration.exec(head)?.groups?.['label'] ?? '');
}
