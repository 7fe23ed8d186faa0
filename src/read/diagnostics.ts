import type { Diagnostic, Severity } from '../model/diagnostic.ts';

interface Row<A extends readonly unknown[]> {
  readonly severity: Severity;
  readonly message: (...args: A) => string;
  readonly hint: string;
}

const row = <A extends readonly unknown[]>(severity: Severity, message: (...args: A) => string, hint: string): Row<A> => ({
  severity,
  message,
  hint,
});

const saveAsText = '用记事本或 WPS 文字打开，另存为“UTF-8 编码的 TXT”后替换原文件。';

/** Everything this stage can report. The key is the permanent code. */
export const catalogue = {
  // What kind of file it is
  'empty-file': row(
    'error',
    (what: string) => `文件里没有文字（${what}）。`,
    '核对原文件是否保存完整，换上有内容的文件；用不着时请移出 seeds/。',
  ),
  'unknown-type': row(
    'error',
    (extension: string, start: string) => `不认识的文件类型“.${extension}”，没有收入。文件开头是“${start}”。`,
    '可读的类型有 txt、md、html、docx、pdf、ofd。如果内容确是公文的纯文本，把扩展名改为 .txt 即可。',
  ),
  'binary-file': row(
    'error',
    (bytes: string) => `不是文本，也不是可读的文档格式；文件以字节 ${bytes} 开头。`,
    '用原来的软件打开，另存为 DOCX 或 UTF-8 编码的 TXT。',
  ),
  'content-mismatch': row(
    'error',
    (extension: string, bytes: string) => `扩展名是“.${extension}”，内容却不是这种文件，可能已经损坏；文件以字节 ${bytes} 开头。`,
    '用原来的软件打开，另存为 DOCX 后替换原文件；打不开时重新取一份。',
  ),
  'no-extension': row(
    'warning',
    (name: string) => `文件名“${name}”没有可辨认的扩展名，已按纯文本读出。`,
    '确认内容无误后，给文件名加上 .txt。',
  ),
  'type-by-content': row(
    'info',
    (extension: string, kind: string) => `扩展名是“.${extension}”，内容却是${kind}，已按内容读出。`,
    '建议把扩展名改成与内容一致。',
  ),
  'unreadable-file': row(
    'error',
    (reason: string) => `读取时遇到没有预料到的内容，无法读出（${reason}）。`,
    '用原来的软件打开，另存为 DOCX 或 UTF-8 编码的 TXT 后重试。',
  ),

  // Characters and encodings
  'bad-bytes': row(
    'warning',
    (encoding: string, count: number, quote: string) =>
      `按 ${encoding} 读出，但有 ${String(count)} 处字节不成字，以“\u{FFFD}”代替；首处：“${quote}”。`,
    '对照纸质件或原始电子件补上这些字。GB18030 文件里，紧接其后的字也可能错位，一并核对。',
  ),
  'replacement-characters': row(
    'warning',
    (count: number, quote: string) =>
      `文件里本来就有 ${String(count)} 个“\u{FFFD}”，是以前转换时丢失的字；首处：“${quote}”。`,
    '对照纸质件或原始电子件补上这些字。',
  ),
  mojibake: row(
    'warning',
    (found: string, quote: string) => `出现“${found}”，这是编码转换出错留下的乱码，原字已失；首处：“${quote}”。`,
    '找转换以前的文件重新导入，或对照纸质件补上这些字。',
  ),
  'half-characters': row(
    'warning',
    (count: number, quote: string) => `有 ${String(count)} 处只剩半个字符，以“\u{FFFD}”代替；首处：“${quote}”。`,
    '对照纸质件或原始电子件补上这些字。',
  ),
  'control-characters': row(
    'warning',
    (count: number, codes: string, quote: string) =>
      `有 ${String(count)} 个不可见的控制字符（${codes}），原样保留；首处：“${quote}”。`,
    '如果是转换时带入的，用编辑器删去。',
  ),
  'private-use': row(
    'warning',
    (count: number, codes: string, quote: string) =>
      `有 ${String(count)} 个私用区字符（${codes}），换一台机器就可能看不到或变成别的字；首处：“${quote}”。`,
    '对照原件，换成通用的汉字或符号。',
  ),
  'encoding-unknown': row(
    'error',
    (bytes: string) => `辨认不出文字编码：按 UTF-8 和 GB18030 都读不成文字；首处字节 ${bytes}。`,
    saveAsText,
  ),
  'encoding-unsupported': row(
    'error',
    (encoding: string, quote: string) => `文字编码像是 ${encoding}（试读开头：“${quote}”），这里只读 UTF-8、UTF-16 和 GB18030。`,
    saveAsText,
  ),
  'encoding-doubtful': row(
    'warning',
    (quote: string) => `按 GB18030 读出，但读出的文字不像中文：“${quote}”。`,
    `请核对页面上的文字。如果是乱码：${saveAsText}`,
  ),

  // What is not carried over
  'images-skipped': row(
    'info',
    (count: number) => `有 ${String(count)} 幅图片，图片里的文字没有读出。`,
    '如果图片里有正文（如扫描页、表格截图），把其中的文字另录成文本。',
  ),
  'html-outside': row(
    'info',
    (count: number, quote: string) => `网页上正文以外还有 ${String(count)} 段文字没有收入，最长的一段：“${quote}”。`,
    '在来源页的“略去的内容”里可以看到全部；如果其中有正文，把网页内容复制成 TXT 后导入。',
  ),

  // Word documents
  'docx-numbering': row(
    'info',
    (count: number, first: string) => `有 ${String(count)} 处自动编号，已按 Word 显示的样子写出（第一个是“${first}”）。`,
    '抽查几处编号，与 Word 里看到的对照。',
  ),
  'docx-revisions': row(
    'info',
    (insertions: number, deletions: number) =>
      `文档带有修订（插入 ${String(insertions)} 处、删除 ${String(deletions)} 处），按全部接受后的样子读出。`,
    '如果修订还没有定稿，先在 Word 里接受或拒绝全部修订再导入。',
  ),
  'docx-notes': row('info', (count: number) => `有 ${String(count)} 条脚注或尾注，列在文末。`, '核对文末的注与正文里的注号。'),
  'docx-boxes': row(
    'info',
    (count: number) => `有 ${String(count)} 个文本框，其中的文字放在所在段落的前后。`,
    '核对文本框里的文字（常见的是红头和版记）是否放对了位置。',
  ),
  'docx-embedded': row(
    'warning',
    (count: number) => `文档里嵌入了 ${String(count)} 份别的文档，没有读出。`,
    '在 Word 里打开并另存一次，嵌入的内容就会成为正文。',
  ),
  'docx-number-fields': row(
    'info',
    (count: number) => `有 ${String(count)} 处用域（LISTNUM、AUTONUM）自动编号，文件里没有存结果，已按其规则算出。`,
    '与 Word 里看到的对照；不一致时在 Word 里选中全文，按 Ctrl+Shift+F9 把域变成文字后再导入。',
  ),
  'docx-number-format': row(
    'warning',
    (formats: string) => `有不认识的编号格式（${formats}），暂用阿拉伯数字写出。`,
    '对照 Word 里看到的编号；需要时把自动编号转为文字再导入。',
  ),
  'docx-symbols': row(
    'warning',
    (symbols: string) => `有认不出的符号字体字符（${symbols}），以“\u{FFFD}”代替。`,
    '在 Word 里把这些符号换成普通字符，例如 □、√、●。',
  ),
  'part-damaged': row(
    'warning',
    (names: string) => `文件的一部分已经损坏，没有读出：${names}。`,
    '用 Word 或 WPS 打开并另存一次，再替换原文件。',
  ),
  'xml-damaged': row(
    'warning',
    (problem: string) => `文件内部的 XML 有错误，出错处的文字可能不全（${problem}）。`,
    '用原来的软件打开并另存一次，再替换原文件；然后核对全文。',
  ),

  // PDF and OFD
  'page-layout': row(
    'info',
    (pages: number, removed: number) => `共 ${String(pages)} 页，各行已接成段落，略去页码、页眉、页脚 ${String(removed)} 处。`,
    '抽查分段是否正确，特别是跨页处和标题。',
  ),
  scanned: row(
    'error',
    (pages: number) => `这是扫描件：${String(pages)} 页都是图片，没有文字层，不能读取。`,
    '先做文字识别（OCR），把识别结果存为 TXT，校对后导入。',
  ),
  'page-without-text': row('warning', (pages: string) => `第 ${pages} 页没有文字层（可能是图片或空白页），没有读出。`, '如果这些页有正文，做文字识别（OCR）后补入，或整篇改用 TXT 导入。'),
  'page-order': row('warning', (pages: string) => `第 ${pages} 页的文字在文件里次序混乱，已按位置从上到下排列。`, '核对这些页，特别是分栏和表格。'),
  'pdf-radicals': row('info', (count: number) => `有 ${String(count)} 个字用了字形相同的部首编码，已换成对应的汉字。`, '不需要处理。'),
  garbled: row(
    'warning',
    (quote: string) => `文件的字体缺少文字对照表，读出的可能是乱码：“${quote}”。`,
    '如果是乱码：用 WPS 或 Word 把文件转为 DOCX 再导入，或做文字识别（OCR）后存为 TXT。',
  ),
  'ofd-draft': row(
    'warning',
    () => '这是按文字位置从 OFD 读出的草稿，次序和分段可能有误。',
    '请与版式文件逐段核对；如有同一公文的 DOCX 或 TXT，改用那一份。',
  ),
  'pdf-damaged': row('error', (reason: string) => `PDF 已经损坏，打不开（${reason}）。`, '用阅读器打开并另存一次，再替换原文件；打不开时重新取一份。'),

  // Files that have to be saved anew
  'zip-damaged': row(
    'error',
    (part: string) => `文件已经损坏，打不开（${part}）。`,
    '用 Word 或 WPS 的“打开并修复”打开，另存为 DOCX 后替换原文件；打不开时重新取一份。',
  ),
  'zip-too-large': row(
    'error',
    () => '文件解压后超过 200 MB，没有读取。',
    '确认文件来历可靠；把其中的图片删去或压缩后，另存为 DOCX 再导入。',
  ),
  'refused-word': row('error', (what: string) => `这是${what}，不能直接读取。`, '用 Word 或 WPS 打开，另存为 DOCX 后替换原文件。'),
  'refused-table': row(
    'error',
    (what: string) => `这是${what}，不能直接读取。`,
    '把需要收入的内容复制到 Word 或 WPS 文字里，另存为 DOCX。',
  ),
  'refused-encrypted': row('error', (what: string) => `这是${what}，设有密码，不能读取。`, '用密码打开，取消密码后另存为 DOCX（PDF 则另存为不加密的 PDF）。'),
  'refused-image': row('error', (what: string) => `这是${what}，里面没有文字可读。`, '先做文字识别（OCR），把识别结果存为 TXT，校对后导入。'),
  'refused-archive': row('error', (what: string) => `这是${what}，不会自动解开。`, '解压后，把里面的文件逐个放进 seeds/。'),
  'refused-other': row('error', (what: string) => `这是${what}，不是公文文件。`, '请移出 seeds/；如果放错了，换上正确的文件。'),

  // Addresses and sidecars
  'id-taken': row(
    'warning',
    (id: string, other: string, given: string) => `地址“${id}”已由“${other}”使用，本文件改用“${given}”。`,
    '在说明文件（同名 .yaml）里写一个不重复的 id，地址就不会随别的文件变动。',
  ),
  'sidecar-syntax': row(
    'error',
    (quote: string, reason: string) => `说明文件不是有效的 YAML：“${quote}”（${reason}）。文档已照常读入，说明没有采用。`,
    '每行写成“字段: 值”，冒号后空一格，用空格缩进，不用制表符；值里有冒号或引号时整个值加引号。',
  ),
  'sidecar-field': row(
    'error',
    (field: string) => `说明文件里有不认识的字段“${field}”。文档已照常读入，说明没有采用。`,
    '可用的字段：id 地址、title 标题、issuer 发文机关、docNumber 发文字号、date 成文日期、genre 文种、sourceUrl 来源网址、provenance 来历、readings 校读。',
  ),
  'sidecar-value': row(
    'error',
    (field: string, value: string, expected: string) =>
      `说明文件的字段“${field}”写成了“${value}”，应为${expected}。文档已照常读入，说明没有采用。`,
    '改正这一行后重新运行；不需要的字段整行删去。',
  ),
} as const;

/** Permanent name of a row of the catalogue. */
export type Code = keyof typeof catalogue;

type Arguments<C extends Code> = Parameters<(typeof catalogue)[C]['message']>;

/** A diagnostic before it is known which file it belongs to. */
export type Finding = Omit<Diagnostic, 'file'>;

/**
 * Fills in a row of the catalogue. The message begins with the line where there is one.
 * `finding('mojibake', 3, '锟斤拷', '加强锟斤拷工作').message //=> '第 3 行：出现“锟斤拷”，…'`
 */
export function finding<C extends Code>(code: C, line: number | null, ...args: Arguments<C>): Finding {
  const { severity, message, hint } = catalogue[code];
  const text = (message as (...values: readonly unknown[]) => string)(...args);
  return { code, severity, line, message: line === null ? text : `第 ${String(line)} 行：${text}`, hint };
}

/** The finding as a diagnostic of one file. */
export const locate = (file: string, found: Finding): Diagnostic => ({ ...found, file });
