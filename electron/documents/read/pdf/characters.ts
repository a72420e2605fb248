/** A map of words of two characters each, the first standing for the second. */
const pairs = (words: string): ReadonlyMap<string, string> =>
  new Map(
    words.split(/\s+/).flatMap((word): [string, string][] => (word === '' ? [] : [[word.charAt(0), word.charAt(1)]])),
  );

/**
 * Radicals that fonts give out instead of the characters they look like, where Unicode itself does not say so (its own
 * equivalences cover the Kangxi block). By the chart of the block CJK Radicals Supplement.
 */
const radicals: ReadonlyMap<string, string> = pairs(`
  ⺀冫 ⺁厂 ⺄乙 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歹 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爪 ⺥爫 ⺦丬 ⺧牛
  ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车
  ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯
  ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀
`);

/** Signs of the symbol fonts, which stand in the private area at F000 and the code they have in the font. */
const symbols: ReadonlyMap<string, string> = new Map(
  'f06c● f06e■ f06f□ f071❑ f075◆ f076❖ f0a7▪ f0a8□ f0b2✧ f0b7• f0d8➢ f0e0→ f0fb✗ f0fc✓ f0fd☒ f0fe☑ f052☑ f0a3□'
    .split(' ')
    .map((pair) => [String.fromCharCode(parseInt(pair.slice(0, 4), 16)), pair.slice(4)]),
);

const standsForAnother = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\uf020-\uf0ff]/gu;
const nothing = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;
const noSign =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\u{f0000}-\u{10ffff}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** A character of a PDF as it is written elsewhere; U+FFFD for one that the font has no sign for, nothing for what is unseen. */
export function readable(text: string): string {
  if (/^[\u4e00-\u9fff\u0021-\u007e]*$/.test(text)) return text;
  return text
    .replace(standsForAnother, (char) => radicals.get(char) ?? symbols.get(char) ?? char.normalize('NFKC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\t\n\r]/g, ' ')
    .replace(nothing, '')
    .replace(noSign, '\ufffd');
}

/** What a Chinese document is written with. Characters outside of it are the numbers of glyphs taken for characters. */
const written =
  /[\u0020-\u007e\u00a0-\u00ff\u2010-\u203b\u2103-\u2122\u2160-\u217f\u2190-\u2199\u2200-\u22ff\u2460-\u249b\u2500-\u25ff\u2600-\u27bf\u3000-\u303f\u3040-\u30ff\u3105-\u312f\u3200-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ufe30-\ufe6f\uff01-\uffee\u0391-\u03c9\u0410-\u044f\u{20000}-\u{2ffff}]/u;
const chinese = /\p{Script=Han}/u;

/**
 * Whether a text is rubbish, as comes of fonts that do not say which characters their glyphs are: too much that no Chinese
 * document holds, or too little Chinese between it.
 */
export function isRubbish(text: string): boolean {
  const chars = [...text.replace(/\s/g, '')];
  const odd = chars.filter((char) => !written.test(char)).length;
  const han = chars.filter((char) => chinese.test(char)).length;
  return chars.length > 0 && (odd > chars.length * 0.3 || (odd > chars.length * 0.1 && han < chars.length * 0.1));
}
