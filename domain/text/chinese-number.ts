/** Numbers written in Chinese characters, as organisers do: 三, 十二, 两百, 八千, 一万二. */

const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value] as const).concat([['两', 2], ['〇', 0]]));
const units = new Map([['十', 10], ['百', 100], ['千', 1000], ['万', 10000]]);

/** The value, or undefined when the text is not wholly a number. A trailing bare digit counts in the next lower unit: 一万二 is 12000. */
export function chineseNumber(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const character of text) {
    const value = digits.get(character);
    const unit = units.get(character);
    if (value !== undefined) {
      digit = value;
      if (value === 0) lastUnit = 10;
    } else if (unit === 10000) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
      digit = undefined;
      lastUnit = unit;
    } else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else return undefined;
  }
  if (text === '') return undefined;
  return total + section + (digit ?? 0) * (lastUnit >= 100 ? lastUnit / 10 : 1);
}

const money = /[一二两三四五六七八九十]+[百千万][一二两三四五六七八九十百千]*/g;

/** Rewrites amounts like 八千 or 一万二 in Arabic digits; leaves 五险一金 and 十三薪 alone. */
export function spellOutAmounts(text: string): string {
  return text.replace(money, (written) => String(chineseNumber(written) ?? written));
}
