/** What must not be shown in public by accident: ways to reach a person, and words that shut people out. */
import { fold } from './fold';

export type ContactKind = '手机号' | '座机号' | '邮箱' | '身份证号' | '微信或QQ号';

interface ContactForm {
  kind: ContactKind;
  /** The first group is what stands before and stays; the rest is hidden. */
  pattern: RegExp;
}

/** Order matters: the longer number is looked for first, so that an identity number is not taken for two others. */
const forms: readonly ContactForm[] = [
  { kind: '身份证号', pattern: /(^|[^\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g },
  { kind: '邮箱', pattern: /()[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g },
  { kind: '手机号', pattern: /(^|[^\d])(?:(?:\+|00)?86[- ]?)?1[3-9](?:[- ]?\d){9}(?!\d)/g },
  { kind: '座机号', pattern: /(^|[^\d])(?:[(（]?0\d{2,3}[)）]?[-—－ ]{0,2}\d{7,8}|[48]00[-—－ ]?\d{3}[-—－ ]?\d{4})(?:[-转]\d{1,5})?(?!\d)/g },
  { kind: '座机号', pattern: /((?:电话|座机|致电|热线|传真)[^\d]{0,4})\d{7,8}(?!\d)/g },
  { kind: '微信或QQ号', pattern: /((?:微信号?|wechat|vx|QQ群?号?)\s*(?:[:：]|是|为|同)?\s*)[A-Za-z0-9_-]{5,20}/gi },
];

const webAddress = /https?:\/\/[^\s，。；;、）)]+/gi;

/** Splits into web addresses (left as they are: long numbers in them are not telephones) and the rest. */
function outsideAddresses(text: string, change: (rest: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(webAddress)) {
    result += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(text.slice(from));
}

/** Only where a number in full width could hide: the rest of the text stays as it was typed. */
const halfWidthDigits = (text: string): string => text.replace(/[０-９＠．]{2,}|＠/g, (wide) => wide.normalize('NFKC'));

const hide = (found: string): string => (found.length <= 4 ? '***' : `${found.slice(0, 2)}***`);

/** Most texts hold nothing of the kind, and this tells it in one look. */
const mayHoldContact = /[\d０-９]{5}|\d[- ]\d|[@＠]|微信|wechat|vx|qq/i;

export interface Masked {
  text: string;
  found: ContactKind[];
}

/** The text with every telephone number, e-mail address, identity number and chat name made unreadable, and what kinds were found. */
export function maskContacts(text: string): Masked {
  if (!mayHoldContact.test(text)) return { text, found: [] };
  const found = new Set<ContactKind>();
  const masked = outsideAddresses(text, (rest) =>
    forms.reduce(
      (current, { kind, pattern }) =>
        current.replace(pattern, (match: string, before: string) => {
          found.add(kind);
          return before + hide(match.slice(before.length));
        }),
      halfWidthDigits(rest),
    ),
  );
  return { text: masked, found: [...found] };
}

/** What employment law forbids or what needs a reason before it is published. */
const exclusions: readonly { about: string; pattern: RegExp }[] = [
  { about: '性别', pattern: /(?:限|仅|只)(?:招|限|要)?[男女](?:性|士|生)?|[男女](?:性|士|生)?(?:优先|优先考虑|不限以外)|性别[:：]?\s*[男女](?!女|、女|\/女|或女|不限)|(?:适合|要求)[男女](?:性|生)|男\d+(?:人|名)?[、,，;]?女\d+/ },
  { about: '年龄', pattern: /\d{2}(?:周)?岁(?:及)?(?:以下|以内|之内|之下)|不超过\d{2}(?:周)?岁|(?:≤|<=|<|小于|未满)\s*\d{2}(?:周?岁)?|\d{2}\s*(?:周?岁)?\s*(?:-|~|至|到)+\s*\d{2}\s*周?岁|年龄.{0,6}\d{2}(?:周岁|岁)?(?:以下|以内)?|\d{2}后优先/ },
  { about: '婚育', pattern: /已婚|未婚|已育|未育|单身(?:优先|者)|婚育/ },
  { about: '户籍', pattern: /(?:限|仅|须|需|必须)(?:为|是|有)?.{0,6}(?:户籍|户口)|(?:本地|本市|本省|[^，,、；;]{2,4}籍)(?:人|户口|户籍|大?学生)?优先|(?:不招|不要).{1,6}人/ },
  { about: '外貌身高', pattern: /身高.{0,6}\d{3}|\d{3}\s*(?:cm|厘米|公分)以上|五官端正|形象(?:气质)?(?:好|佳|良好)|相貌/i },
  { about: '健康或民族', pattern: /乙肝|无纹身|(?:限|仅)汉族|血型|星座|属相/ },
];

/** What kinds of people a text shuts out (性别, 年龄 …), each with the words found. Empty when none. */
export function exclusionsIn(text: string): { about: string; words: string }[] {
  const folded = fold(text);
  return exclusions.flatMap(({ about, pattern }) => {
    const match = pattern.exec(folded);
    return match ? [{ about, words: match[0] }] : [];
  });
}
