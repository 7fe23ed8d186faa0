/** The characters every Chinese official text is full of, in both scripts, with its punctuation. A wrong decoding hardly ever yields them. */
const everyday = new Set(
  '，。、；：？！“”‘’（）《》〈〉〔〕【】—…·　' +
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而后多定行学法所民得经三之进' +
    '着等部度家里如水化高自二理起小现实加量都两体制机当使从业本去把性好应开合还因由其些然前外日社义事平形全关各重新内数正心理意建月公无' +
    '系军者最立想已并提直题党展五果料革位入常文总次品式设及管特求基资级少图山统接知较将组见计别手期根论运指几九区强治决西做必战先任取据' +
    '处给光门保北造规通知领导四六七八十百千万教育院省市县办务安责任机构按照坚持加强推落实第条款项号令章' +
    '這為個國時來們說產種後對會發動過學經進裡當從業還應開關數義問與務構實級圖統將組見計運規導團領條款項號據處給門',
);

/**
 * How much of the text, ASCII and spaces apart, are characters of everyday Chinese: about 0.4–0.6 in an official text,
 * near 0 in a text read in the wrong encoding. 0 for a text without such characters.
 */
export function everydayShare(text: string): number {
  let [found, all] = [0, 0];
  for (const character of text) {
    if (character < '\x80') continue;
    all += 1;
    if (everyday.has(character)) found += 1;
  }
  return all === 0 ? 0 : found / all;
}
