/** Which values the fields of a subscribe message take: the type is in the name, `thing1`, `time2`. */

interface FieldRule {
  type: RegExp;
  value: RegExp;
}

const HAN = '\\p{Script=Han}';

/** Source: the parameter table of subscribe messages in WeChat's documentation. Lengths count characters. */
const RULES: readonly FieldRule[] = [
  { type: /^thing\d+$/, value: /^.{1,20}$/su },
  { type: /^number\d+$/, value: /^[+-]?\d{1,32}(\.\d{1,32})?$/ },
  { type: /^letter\d+$/, value: /^[A-Za-z]{1,32}$/ },
  { type: /^symbol\d+$/, value: /^[^\p{L}\p{N}\s]{1,5}$/u },
  { type: /^character_string\d+$/, value: /^[\x20-\x7e]{1,32}$/ },
  {
    type: /^time\d+$/,
    value:
      /^(\d{4}(年\d{1,2}月\d{1,2}日|[-/]\d{1,2}[-/]\d{1,2})\s*)?\d{1,2}[:：]\d{2}([:：]\d{2})?(\s*[~-]\s*.*)?$|^\d{4}年\d{1,2}月\d{1,2}日$/,
  },
  { type: /^date\d+$/, value: /^\d{4}(年\d{1,2}月\d{1,2}日|[-/]\d{1,2}[-/]\d{1,2})(\s*\d{1,2}[:：]\d{2}([:：]\d{2})?)?$/ },
  { type: /^amount\d+$/, value: /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/ },
  { type: /^phone_number\d+$/, value: /^[\d+\-() ]{1,17}$/ },
  { type: /^car_number\d+$/, value: /^.{1,8}$/u },
  { type: /^name\d+$/, value: new RegExp(`^([${HAN}·]{1,10}|[A-Za-z ·.]{1,20}|[${HAN}A-Za-z ·.]{1,10})$`, 'u') },
  { type: /^phrase\d+$/, value: new RegExp(`^[${HAN}]{1,5}$`, 'u') },
  { type: /^const\d+$/, value: /^.{1,20}$/su },
];

/** Why a value cannot stand in this field, in WeChat's words; undefined when it can. */
export function fieldFault(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return `argument invalid! data.${name}.value is empty`;
  const text = String(value);
  if (text.trim() === '') return `argument invalid! data.${name}.value is empty`;
  const rule = RULES.find(({ type }) => type.test(name));
  if (!rule) return `argument invalid! data.${name} is not a field`;
  return rule.value.test(text) ? undefined : `argument invalid! data.${name}.value invalid`;
}
