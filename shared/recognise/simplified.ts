/** Traditional and simplified character by turns. */
const pairs =
  '報报開开總总體体況况動动請请複复復复議议訴诉訟讼諮咨詢询費费減减問问題题進进機机構构員员經经會会訓训應应讀读據据處处關关縣县鎮镇鄉乡辦办廳厅區区級级務务導导織织舉举與与條条標标說说編编製制統统計计數数單单負负責责審审聯联電电話话網网傳传維维護护錯错貫贯徹彻職职結结來来於于為为項项規规範范';

const simple = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[at * 2] ?? '', pairs[at * 2 + 1] ?? '']),
);
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'g');

/**
 * The text with the traditional characters that headings, titles and labels are made of in their simplified form, one for
 * one: pages are found copied out of converted mirrors. For recognising only, never for what is kept.
 */
export function simplified(text: string): string {
  return text.replace(traditional, (char) => simple.get(char) ?? char);
}
