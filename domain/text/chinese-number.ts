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

/** 壹贰叁 as on contracts, which are also surnames and parts of place names: read as numbers only side by side or right before what is counted. */
const formal = /[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[壹贰叁肆伍陆柒捌玖拾](?=[人名个位万元])/g;
const inEveryday = new Map([...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((character, index) => [character, '一二三四五六七八九十百千'.charAt(index)] as const));

/** 伍仟至捌仟元 in everyday characters: 五千至八千元. */
export function everydayNumbers(text: string): string {
  return text.replace(formal, (written) => [...written].map((character) => inEveryday.get(character) ?? character).join(''));
}

const digit = '[一二两三四五六七八九]';
const upToHundred = `(?:${digit}?十${digit}?|${digit})`;
const numeral = '一二两三四五六七八九十百千万';
/** 六到八千 and 十五到十八万 name their unit once for both ends. */
const oneUnitForTwo = new RegExp(`(^|[^${numeral}])(${upToHundred})([到至~-])(${upToHundred})([百千万])`, 'g');
/** 七八千, 十五六万, 一万五六千: two digits side by side, and what stands before them counts for both. */
const neighbours = new RegExp(`(^|[^${numeral}])((?:${upToHundred}[千万])?(?:${digit}?十)?)(${digit})(${digit})(十?[百千万])`, 'g');
/** 一万二三: as above, the unit of the last digit left out. */
const neighboursAtEnd = new RegExp(`(${digit}[千万])(${digit})(${digit})(?![${numeral}])`, 'g');

const oneApart = (left: string, right: string): boolean => (digits.get(right) ?? 0) - (digits.get(left) ?? 0) === 1;

function withBothUnits(text: string): string {
  return text
    .replace(oneUnitForTwo, '$1$2$5至$4$5')
    .replace(neighbours, (whole: string, lead: string, shared: string, left: string, right: string, unit: string) => (oneApart(left, right) ? `${lead}约${shared}${left}${unit}至${shared}${right}${unit}` : whole))
    .replace(neighboursAtEnd, (whole: string, shared: string, left: string, right: string) => (oneApart(left, right) ? `约${shared}${left}至${shared}${right}` : whole));
}

const money = /[一二两三四五六七八九十]+[百千万][一二两三四五六七八九十百千]*/g;

/** Rewrites amounts like 八千, 一万二 or 七八千 in Arabic digits; leaves 五险一金 and 十三薪 alone. */
export function spellOutAmounts(text: string): string {
  return withBothUnits(everydayNumbers(text)).replace(money, (written) => String(chineseNumber(written) ?? written));
}
