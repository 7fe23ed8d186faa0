/**
 * Character maps for fonts that are not embedded (`STSong-Light` with `UniGB-UCS2-H`, as report generators write them). pdf.js asks
 * for two maps by name, code → glyph number and glyph number → Unicode, and only their combination matters for the text; so the
 * Unicode value itself serves as glyph number.
 */

const head = '/CIDInit /ProcSet findresource begin begincmap\n';
const tail = '\nendcmap end';

const identity = '1 begincidrange <0000> <FFFF> 0 endcidrange';
const twoBytes = '1 begincodespacerange <0000> <FFFF> endcodespacerange\n';

/** Names of the maps whose codes are Unicode. */
const unicodeMap = /^Uni(?:GB|CNS|JIS|KS).*-[HV]$/u;
const gbkMap = /^GB(?:pc|K|Kp|K2K)?-(?:EUC-)?[HV]$/u;
const toUnicodeMap = /^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/u;

/** The maps of one document. Once `Adobe-GB1-UCS2` is wanted for real glyph numbers, they cannot be told: nothing is given. */
export class CharacterMaps {
  #ours = false;

  /** A map as text; throws for one that is not known, and pdf.js then goes without. */
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const map = this.#make(filename);
    return map === null ? Promise.reject(new Error(`no character map ${filename}`)) : Promise.resolve(new TextEncoder().encode(head + map + tail));
  }

  #make(name: string): string | null {
    if (toUnicodeMap.test(name)) return this.#ours ? `${twoBytes}1 beginbfrange <0000> <FFFF> <0000> endbfrange` : null;
    const map = unicodeMap.test(name) ? twoBytes + identity : gbkMap.test(name) ? gbkCodes() : null;
    this.#ours ||= map !== null;
    return map;
  }
}

/** GBK codes with the Unicode value of each as glyph number. */
function gbkCodes(): string {
  const decoder = new TextDecoder('gbk');
  const rows: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\u{FFFD}') rows.push(`<${((lead << 8) | trail).toString(16)}> ${String(character.charCodeAt(0))}`);
    }
  }
  const codes = '2 begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange\n1 begincidrange <00> <7F> 0 endcidrange\n';
  return `${codes}${String(rows.length)} begincidchar\n${rows.join('\n')}\nendcidchar`;
}
