import { describe, expect, test } from 'vitest';
import { catalogue, finding, locate, type Code } from '../../src/read/diagnostics.ts';

/** Values of the kind each row is given in practice. */
const examples = {
  'empty-file': finding('empty-file', null, '0 字节'),
  'unknown-type': finding('unknown-type', null, 'json', '{"任务":1}'),
  'binary-file': finding('binary-file', null, '00 01 02 03'),
  'content-mismatch': finding('content-mismatch', null, 'docx', 'E5 90 84 E5'),
  'no-extension': finding('no-extension', null, '通知2020.3.19'),
  'type-by-content': finding('type-by-content', null, 'doc', ' Word 文档（DOCX）'),
  'unreadable-file': finding('unreadable-file', null, 'out of range'),
  'bad-bytes': finding('bad-bytes', 3, 'UTF-8', 2, '加强\u{FFFD}德师风'),
  'replacement-characters': finding('replacement-characters', 3, 2, '加强\u{FFFD}德师风'),
  mojibake: finding('mojibake', 3, '锟斤拷', '加强锟斤拷建设'),
  'half-characters': finding('half-characters', 3, 1, '加强\u{FFFD}建设'),
  'control-characters': finding('control-characters', 3, 1, 'U+0000', '加强␀建设'),
  'private-use': finding('private-use', 3, 1, 'U+E5E5', '加强\uE5E5建设'),
  'encoding-unknown': finding('encoding-unknown', 1, 'E7 61 69 73'),
  'encoding-unsupported': finding('encoding-unsupported', null, 'Big5', '關於教育的通知'),
  'encoding-doubtful': finding('encoding-doubtful', null, '捞巴篮'),
  'images-skipped': finding('images-skipped', null, 2),
  'html-outside': finding('html-outside', null, 2, '来源：本站'),
  'docx-numbering': finding('docx-numbering', null, 12, '一、'),
  'docx-revisions': finding('docx-revisions', null, 3, 1),
  'docx-notes': finding('docx-notes', null, 2),
  'docx-boxes': finding('docx-boxes', null, 1),
  'docx-embedded': finding('docx-embedded', null, 1),
  'docx-number-fields': finding('docx-number-fields', null, 4),
  'docx-number-format': finding('docx-number-format', null, 'hebrew1'),
  'docx-symbols': finding('docx-symbols', null, 'Webdings F061'),
  'part-damaged': finding('part-damaged', null, 'word/styles.xml'),
  'xml-damaged': finding('xml-damaged', null, '1:20: undefined entity.'),
  'page-layout': finding('page-layout', null, 12, 24),
  scanned: finding('scanned', null, 12),
  'page-without-text': finding('page-without-text', null, '2、4'),
  'page-order': finding('page-order', null, '3'),
  'pdf-radicals': finding('pdf-radicals', null, 40),
  garbled: finding('garbled', null, '⌛⍰⎙'),
  'ofd-draft': finding('ofd-draft', null),
  'pdf-damaged': finding('pdf-damaged', null, 'Invalid PDF structure.'),
  'zip-damaged': finding('zip-damaged', null, 'word/document.xml'),
  'zip-too-large': finding('zip-too-large', null),
  'refused-word': finding('refused-word', null, '旧版 Word 或 WPS 文字文档（.doc、.wps）'),
  'refused-table': finding('refused-table', null, ' Excel 表格（.xlsx）'),
  'refused-encrypted': finding('refused-encrypted', null, '加密的 PDF'),
  'refused-image': finding('refused-image', null, '图片'),
  'refused-archive': finding('refused-archive', null, '压缩包'),
  'refused-other': finding('refused-other', null, '程序文件'),
  'id-taken': finding('id-taken', null, 'yao-dian', 'a/要点.txt', 'yao-dian-2'),
  'sidecar-syntax': finding('sidecar-syntax', 2, 'title: "甲', '缺少标点'),
  'sidecar-field': finding('sidecar-field', 2, '标题'),
  'sidecar-value': finding('sidecar-value', 2, 'date', '2020年3月', '“2020-03-19”这样的日期'),
} satisfies Record<Code, unknown>;

describe('the catalogue', () => {
  test('says each thing in these words', () => {
    expect(Object.entries(examples).map(([code, { severity, message, hint }]) => `${severity} ${code}\n  ${message}\n  → ${hint}`).join('\n')).toMatchInlineSnapshot(`
      "error empty-file
        文件里没有文字（0 字节）。
        → 核对原文件是否保存完整，换上有内容的文件；用不着时请移出 seeds/。
      error unknown-type
        不认识的文件类型“.json”，没有收入。文件开头是“{"任务":1}”。
        → 可读的类型有 txt、md、html、docx、pdf、ofd。如果内容确是公文的纯文本，把扩展名改为 .txt 即可。
      error binary-file
        不是文本，也不是可读的文档格式；文件以字节 00 01 02 03 开头。
        → 用原来的软件打开，另存为 DOCX 或 UTF-8 编码的 TXT。
      error content-mismatch
        扩展名是“.docx”，内容却不是这种文件，可能已经损坏；文件以字节 E5 90 84 E5 开头。
        → 用原来的软件打开，另存为 DOCX 后替换原文件；打不开时重新取一份。
      warning no-extension
        文件名“通知2020.3.19”没有可辨认的扩展名，已按纯文本读出。
        → 确认内容无误后，给文件名加上 .txt。
      info type-by-content
        扩展名是“.doc”，内容却是 Word 文档（DOCX），已按内容读出。
        → 建议把扩展名改成与内容一致。
      error unreadable-file
        读取时遇到没有预料到的内容，无法读出（out of range）。
        → 用原来的软件打开，另存为 DOCX 或 UTF-8 编码的 TXT 后重试。
      warning bad-bytes
        第 3 行：按 UTF-8 读出，但有 2 处字节不成字，以“�”代替；首处：“加强�德师风”。
        → 对照纸质件或原始电子件补上这些字。GB18030 文件里，紧接其后的字也可能错位，一并核对。
      warning replacement-characters
        第 3 行：文件里本来就有 2 个“�”，是以前转换时丢失的字；首处：“加强�德师风”。
        → 对照纸质件或原始电子件补上这些字。
      warning mojibake
        第 3 行：出现“锟斤拷”，这是编码转换出错留下的乱码，原字已失；首处：“加强锟斤拷建设”。
        → 找转换以前的文件重新导入，或对照纸质件补上这些字。
      warning half-characters
        第 3 行：有 1 处只剩半个字符，以“�”代替；首处：“加强�建设”。
        → 对照纸质件或原始电子件补上这些字。
      warning control-characters
        第 3 行：有 1 个不可见的控制字符（U+0000），原样保留；首处：“加强␀建设”。
        → 如果是转换时带入的，用编辑器删去。
      warning private-use
        第 3 行：有 1 个私用区字符（U+E5E5），换一台机器就可能看不到或变成别的字；首处：“加强建设”。
        → 对照原件，换成通用的汉字或符号。
      error encoding-unknown
        第 1 行：辨认不出文字编码：按 UTF-8 和 GB18030 都读不成文字；首处字节 E7 61 69 73。
        → 用记事本或 WPS 文字打开，另存为“UTF-8 编码的 TXT”后替换原文件。
      error encoding-unsupported
        文字编码像是 Big5（试读开头：“關於教育的通知”），这里只读 UTF-8、UTF-16 和 GB18030。
        → 用记事本或 WPS 文字打开，另存为“UTF-8 编码的 TXT”后替换原文件。
      warning encoding-doubtful
        按 GB18030 读出，但读出的文字不像中文：“捞巴篮”。
        → 请核对页面上的文字。如果是乱码：用记事本或 WPS 文字打开，另存为“UTF-8 编码的 TXT”后替换原文件。
      info images-skipped
        有 2 幅图片，图片里的文字没有读出。
        → 如果图片里有正文（如扫描页、表格截图），把其中的文字另录成文本。
      info html-outside
        网页上正文以外还有 2 段文字没有收入，最长的一段：“来源：本站”。
        → 在来源页的“略去的内容”里可以看到全部；如果其中有正文，把网页内容复制成 TXT 后导入。
      info docx-numbering
        有 12 处自动编号，已按 Word 显示的样子写出（第一个是“一、”）。
        → 抽查几处编号，与 Word 里看到的对照。
      info docx-revisions
        文档带有修订（插入 3 处、删除 1 处），按全部接受后的样子读出。
        → 如果修订还没有定稿，先在 Word 里接受或拒绝全部修订再导入。
      info docx-notes
        有 2 条脚注或尾注，列在文末。
        → 核对文末的注与正文里的注号。
      info docx-boxes
        有 1 个文本框，其中的文字放在所在段落的前后。
        → 核对文本框里的文字（常见的是红头和版记）是否放对了位置。
      warning docx-embedded
        文档里嵌入了 1 份别的文档，没有读出。
        → 在 Word 里打开并另存一次，嵌入的内容就会成为正文。
      info docx-number-fields
        有 4 处用域（LISTNUM、AUTONUM）自动编号，文件里没有存结果，已按其规则算出。
        → 与 Word 里看到的对照；不一致时在 Word 里选中全文，按 Ctrl+Shift+F9 把域变成文字后再导入。
      warning docx-number-format
        有不认识的编号格式（hebrew1），暂用阿拉伯数字写出。
        → 对照 Word 里看到的编号；需要时把自动编号转为文字再导入。
      warning docx-symbols
        有认不出的符号字体字符（Webdings F061），以“�”代替。
        → 在 Word 里把这些符号换成普通字符，例如 □、√、●。
      warning part-damaged
        文件的一部分已经损坏，没有读出：word/styles.xml。
        → 用 Word 或 WPS 打开并另存一次，再替换原文件。
      warning xml-damaged
        文件内部的 XML 有错误，出错处的文字可能不全（1:20: undefined entity.）。
        → 用原来的软件打开并另存一次，再替换原文件；然后核对全文。
      info page-layout
        共 12 页，各行已接成段落，略去页码、页眉、页脚 24 处。
        → 抽查分段是否正确，特别是跨页处和标题。
      error scanned
        这是扫描件：12 页都是图片，没有文字层，不能读取。
        → 先做文字识别（OCR），把识别结果存为 TXT，校对后导入。
      warning page-without-text
        第 2、4 页没有文字层（可能是图片或空白页），没有读出。
        → 如果这些页有正文，做文字识别（OCR）后补入，或整篇改用 TXT 导入。
      warning page-order
        第 3 页的文字在文件里次序混乱，已按位置从上到下排列。
        → 核对这些页，特别是分栏和表格。
      info pdf-radicals
        有 40 个字用了字形相同的部首编码，已换成对应的汉字。
        → 不需要处理。
      warning garbled
        文件的字体缺少文字对照表，读出的可能是乱码：“⌛⍰⎙”。
        → 如果是乱码：用 WPS 或 Word 把文件转为 DOCX 再导入，或做文字识别（OCR）后存为 TXT。
      warning ofd-draft
        这是按文字位置从 OFD 读出的草稿，次序和分段可能有误。
        → 请与版式文件逐段核对；如有同一公文的 DOCX 或 TXT，改用那一份。
      error pdf-damaged
        PDF 已经损坏，打不开（Invalid PDF structure.）。
        → 用阅读器打开并另存一次，再替换原文件；打不开时重新取一份。
      error zip-damaged
        文件已经损坏，打不开（word/document.xml）。
        → 用 Word 或 WPS 的“打开并修复”打开，另存为 DOCX 后替换原文件；打不开时重新取一份。
      error zip-too-large
        文件解压后超过 200 MB，没有读取。
        → 确认文件来历可靠；把其中的图片删去或压缩后，另存为 DOCX 再导入。
      error refused-word
        这是旧版 Word 或 WPS 文字文档（.doc、.wps），不能直接读取。
        → 用 Word 或 WPS 打开，另存为 DOCX 后替换原文件。
      error refused-table
        这是 Excel 表格（.xlsx），不能直接读取。
        → 把需要收入的内容复制到 Word 或 WPS 文字里，另存为 DOCX。
      error refused-encrypted
        这是加密的 PDF，设有密码，不能读取。
        → 用密码打开，取消密码后另存为 DOCX（PDF 则另存为不加密的 PDF）。
      error refused-image
        这是图片，里面没有文字可读。
        → 先做文字识别（OCR），把识别结果存为 TXT，校对后导入。
      error refused-archive
        这是压缩包，不会自动解开。
        → 解压后，把里面的文件逐个放进 seeds/。
      error refused-other
        这是程序文件，不是公文文件。
        → 请移出 seeds/；如果放错了，换上正确的文件。
      warning id-taken
        地址“yao-dian”已由“a/要点.txt”使用，本文件改用“yao-dian-2”。
        → 在说明文件（同名 .yaml）里写一个不重复的 id，地址就不会随别的文件变动。
      error sidecar-syntax
        第 2 行：说明文件不是有效的 YAML：“title: "甲”（缺少标点）。文档已照常读入，说明没有采用。
        → 每行写成“字段: 值”，冒号后空一格，用空格缩进，不用制表符；值里有冒号或引号时整个值加引号。
      error sidecar-field
        第 2 行：说明文件里有不认识的字段“标题”。文档已照常读入，说明没有采用。
        → 可用的字段：id 地址、title 标题、issuer 发文机关、docNumber 发文字号、date 成文日期、genre 文种、sourceUrl 来源网址、provenance 来历、readings 校读。
      error sidecar-value
        第 2 行：说明文件的字段“date”写成了“2020年3月”，应为“2020-03-19”这样的日期。文档已照常读入，说明没有采用。
        → 改正这一行后重新运行；不需要的字段整行删去。"
    `);
  });

  test('has an example for each row, under its own code', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(catalogue).sort());
    for (const [code, example] of Object.entries(examples)) expect(example.code).toBe(code);
  });

  test.each(Object.entries(examples))('%s says what and what to do, in Chinese, and ends its sentences', (_code, { message, hint }) => {
    expect(message).toMatch(/\p{Script=Han}.*。$/u);
    expect(hint).toMatch(/\p{Script=Han}.*。$/u);
  });

  test('begins with the line where there is one', () => {
    expect(finding('sidecar-field', 2, '标题').message).toMatch(/^第 2 行：/u);
    expect(finding('sidecar-field', null, '标题').message).toMatch(/^说明文件/u);
  });

  test('is placed in a file', () => {
    expect(locate('seeds/a.txt', finding('ofd-draft', null))).toMatchObject({ file: 'seeds/a.txt', line: null, code: 'ofd-draft' });
  });
});
