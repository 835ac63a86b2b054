/** Which values the fields of a subscribe message take: the type is in the name, `thing1`, `time2`. */

interface FieldRule {
  type: RegExp;
  fits: (text: string) => boolean;
}

const by =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const HAN = '\\p{Script=Han}';
const YEAR = '\\d{4}';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ONE_DAY = [
  `${YEAR}年${MONTH}月${DAY}日`,
  `${YEAR}年${MONTH}月`,
  `${MONTH}月${DAY}日`,
  `${YEAR}-${MONTH}-${DAY}`,
  `${YEAR}/${MONTH}/${DAY}`,
  `${YEAR}\\.${MONTH}\\.${DAY}`,
  `${YEAR}-${MONTH}`,
  `${MONTH}-${DAY}`,
].join('|');
const CLOCK = '(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?:[:：][0-5]\\d)?';
const TIME = new RegExp(`^(?:(?:${ONE_DAY})\\s*)?${CLOCK}$`);
const DATE = new RegExp(`^(?:${ONE_DAY})(?:\\s*${CLOCK})?$`);

/** One point in time, or two with `~` between them. */
const span =
  (point: RegExp) =>
  (text: string): boolean => {
    const [from = '', to, ...more] = text.split('~').map((part) => part.trim());
    return more.length === 0 && point.test(from) && (to === undefined || point.test(to) || TIME.test(to));
  };

/** A name with a Chinese character in it counts as Chinese; no name has digits. */
function isName(text: string): boolean {
  const most = new RegExp(HAN, 'u').test(text) ? 10 : 20;
  return !/\p{N}/u.test(text) && [...text].length <= most;
}

/** Source: the parameter table of subscribe messages in WeChat's documentation. Lengths count characters. */
const RULES: readonly FieldRule[] = [
  { type: /^thing\d+$/, fits: by(/^.{1,20}$/u) },
  { type: /^number\d+$/, fits: (text) => /^\d+(\.\d+)?$/.test(text) && text.replace('.', '').length <= 32 },
  { type: /^letter\d+$/, fits: by(/^[A-Za-z]{1,32}$/) },
  { type: /^symbol\d+$/, fits: by(/^[^\p{L}\p{N}\s]{1,5}$/u) },
  { type: /^character_string\d+$/, fits: by(/^[\x20-\x7e]{1,32}$/) },
  { type: /^time\d+$/, fits: span(TIME) },
  { type: /^date\d+$/, fits: span(DATE) },
  { type: /^amount\d+$/, fits: by(/^\p{Sc}?\d{1,10}(\.\d+)?元?$/u) },
  { type: /^phone_number\d+$/, fits: by(/^[\d+\-() ]{1,17}$/) },
  { type: /^car_number\d+$/, fits: by(new RegExp(`^[${HAN}A-Za-z0-9](?:[A-Za-z0-9]{0,6}[${HAN}A-Za-z0-9])?$`, 'u')) },
  { type: /^name\d+$/, fits: isName },
  { type: /^phrase\d+$/, fits: by(new RegExp(`^[${HAN}]{1,5}$`, 'u')) },
  // Which values an enumeration has only WeChat knows.
  { type: /^enum\d+$/, fits: () => true },
  { type: /^const\d+$/, fits: by(/^.{1,20}$/u) },
];

const CONTROL = /\p{Cc}/u;

/** Why a value cannot stand in this field, in WeChat's words; undefined when it can. */
export function fieldFault(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return `argument invalid! data.${name}.value is empty`;
  const text = String(value);
  if (text.trim() === '') return `argument invalid! data.${name}.value is empty`;
  const rule = RULES.find(({ type }) => type.test(name));
  if (!rule) return `argument invalid! data.${name} is not a field`;
  return !CONTROL.test(text) && rule.fits(text) ? undefined : `argument invalid! data.${name}.value invalid`;
}
