/** Makes OFD files in memory, with the parts that writers of the format produce. */
import { pack } from './docx.ts';

/** Text at a place, in millimetres from the upper left corner of the page. `attributes` go to its object. */
export interface OfdText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly attributes?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

const textObject = ({ text, x, y, size = 5.6, attributes = '' }: OfdText, i: number): string =>
  `<ofd:TextObject ID="${String(i + 10)}" Boundary="${String(x)} ${String(y)} 150 8" Font="3" Size="${String(size)}" ${attributes}>` +
  `<ofd:TextCode X="0" Y="${String(size * 0.86)}" DeltaX="g ${String(Math.max(0, text.length - 1))} ${String(size)}">${text.replaceAll('<', '&lt;')}</ofd:TextCode></ofd:TextObject>`;

const layer = (texts: readonly OfdText[]): string => `<ofd:Content><ofd:Layer ID="5">${texts.map(textObject).join('')}</ofd:Layer></ofd:Content>`;

export function ofdFiles(pages: readonly (readonly OfdText[])[], template: readonly OfdText[] = []): Record<string, string> {
  const useTemplate = template.length > 0 ? '<ofd:Template TemplateID="2" ZOrder="Background"/>' : '';
  return {
    'OFD.xml': `${head}<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${String(i + 3)}" BaseLoc="Pages/Page_${String(i)}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': `${head}<ofd:Page ${space}>${layer(template)}</ofd:Page>`,
    ...Object.fromEntries(pages.map((texts, i) => [`Doc_0/Pages/Page_${String(i)}/Content.xml`, `${head}<ofd:Page ${space}>${useTemplate}${layer(texts)}</ofd:Page>`])),
  };
}

export const makeOfd = (pages: readonly (readonly OfdText[])[], template: readonly OfdText[] = []): Uint8Array => pack(ofdFiles(pages, template));

/** Lines one under the other, 10 mm apart; wide spaces indent. */
export const ofdLines = (lines: readonly string[], top = 40): readonly OfdText[] =>
  lines.map((line, i) => ({ text: line.trim(), x: 28 + (line.length - line.trimStart().length) * 5.6, y: top + i * 10 }));
