/** What must not be shown in public by accident: ways to reach a person, and words that shut people out. */
import { fold, foldInPlace } from './fold';
import { remembered } from './remembered';

export type ContactKind = '手机号' | '座机号' | '邮箱' | '身份证号' | '微信或QQ号';

interface ContactForm {
  kind: ContactKind;
  /** Runs over folded text. The first group is what stands before and stays; the rest is hidden. */
  pattern: RegExp;
}

/** What people put between the groups of a number: a dot or dash, blanks around it or alone. */
const gap = '(?: ?[-.]{1,2} ?| {1,3})';
/** Years and pay in round figures: two groups of four digits that are no number to ring. */
const figures = `(?:20\\d\\d${gap}20\\d\\d|\\d\\d00${gap}\\d\\d00)`;
/** Eleven digits in the groups people write them in. Equal gaps tell a number from figures that merely follow each other: 15000-20000 3人. */
const mobile = `1(?:[3-9]\\d(${gap})(?:\\d{4}\\2\\d{4}|\\d{3}\\2\\d{5})|[3-9]\\d${gap}(?!${figures})\\d{4}${gap}?\\d{4}|[3-9]\\d{2}(${gap})\\d{3}\\3\\d{4}|[3-9]\\d{3} \\d{6}|[3-9]\\d{5}${gap}\\d{4}|[3-9]\\d{9}|(?:[- ]\\d){10})`;
/** A number within one town, in one piece; eight digits that are a day stay one. */
const local = '(?!20\\d\\d[01]\\d[0-3]\\d(?!\\d))\\d{7,8}';
const inTwo = `\\d{3,4}${gap}\\d{4}`;
/** An extension, and further numbers of the same house: 85891234-801/85891235. */
const more = `(?: ?[-转] ?\\d{1,5})?(?:[ /、,;|或和]{1,3}${local}(?: ?[-转] ?\\d{1,5})?)*(?!\\d)`;
/** Area codes: 010, 02x, 0311 to 0999, or behind the country's own. */
const area = `(?:(?:\\+|00)86${gap}?)?\\(?0(?:10|2\\d|[3-9]\\d\\d)\\)?|(?:\\+|00)86${gap}?\\(?(?:10|2\\d|[3-9]\\d\\d)\\)?`;

/** Order matters: the longer number is looked for first, so that an identity number is not taken for two others. */
const forms: readonly ContactForm[] = [
  { kind: '身份证号', pattern: /(^|[^\dA-Za-z])(?:[1-9]\d{16}[\dXx]|[1-9]\d{5}[- ](?:19|20)\d{6}[- ]\d{3}[\dXx])(?![\dA-Za-z])/g },
  { kind: '邮箱', pattern: /()[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g },
  { kind: '手机号', pattern: new RegExp(`(^|[^\\d])(?:(?:\\+|00)?86${gap}?)?${mobile}(?!\\d)`, 'g') },
  { kind: '座机号', pattern: new RegExp(`(^|[^\\d])(?:${area})${gap}?${local}${more}`, 'g') },
  // In two pieces it looks like a code with a year, GW010-2025-0411, unless no letter stands before.
  { kind: '座机号', pattern: new RegExp(`(^|[^\\dA-Za-z-]|tel|phone)(?:${area})${gap}?${inTwo}${more}`, 'gi') },
  { kind: '座机号', pattern: new RegExp(`(^|[^\\d])[48]00(?:${gap}?\\d{7}|(${gap})(?:\\d{3}\\2\\d{4}|\\d{4}\\2\\d{3}))${more}`, 'g') },
  { kind: '座机号', pattern: new RegExp(`((?:电话|座机|致电|热线|传真|联系方式|联系人)[^\\d]{0,6})${local}${more}`, 'g') },
  // 电话销售 4500-7000 is pay: nothing but a colon may stand between.
  { kind: '座机号', pattern: new RegExp(`((?:电话|座机|致电|热线|传真|联系方式)(?:号码?)?[ :(是为]{0,4})${inTwo}${more}`, 'g') },
  { kind: '微信或QQ号', pattern: /((?:微信|wechat|(?:^|[^A-Za-z])vx|QQ群?)(?: ?号码?)? ?[:(是为同"“[【]+ ?)(?!wechat)[A-Za-z0-9_-]{5,20}/gi },
  // Without a mark between, a word is a product (微信JavaScript, VxWorks) and only what has a figure in it is a name.
  { kind: '微信或QQ号', pattern: /((?:微信|wechat|(?:^|[^A-Za-z])vx|QQ群?)(?: ?号码?)? *)(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{5,20}/gi },
];

/** No address goes on past the first character that is not ASCII, nor past what ends one in a sentence. */
const webAddress = /https?:\/\/[!#-'*+./0-:=?-~-]+/gi;

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

interface Contact {
  kind: ContactKind;
  /** From `start` up to, not including, `end`. */
  start: number;
  end: number;
}

/** Every contact in a folded text, in order. What one form has found no other looks at. */
function contactsIn(folded: string): Contact[] {
  const contacts: Contact[] = [];
  let left = folded;
  for (const { kind, pattern } of forms) {
    for (const match of left.matchAll(pattern)) {
      const [whole, before = ''] = match;
      const [start, end] = [match.index + before.length, match.index + whole.length];
      contacts.push({ kind, start, end });
      left = left.slice(0, start) + '\0'.repeat(end - start) + left.slice(end);
    }
  }
  return contacts.sort((a, b) => a.start - b.start);
}

const hide = (found: string): string => (found.length <= 4 ? '***' : `${found.slice(0, 2)}***`);

/** No contact is shorter. */
const shortestContact = 5;

/** Most texts hold nothing of the kind, and this tells it in one look. */
const mayHoldContact = /(?:\d\D{0,4}){7}|@|微信|wechat|vx|qq/i;

export interface Masked {
  readonly text: string;
  readonly found: readonly ContactKind[];
}

/** The text with every telephone number, e-mail address, identity number and chat name made unreadable, and what kinds were found. */
export const maskContacts = (text: string): Masked => (text.length < shortestContact ? { text, found: [] } : maskedOnce(text));

const maskedOnce = remembered((text): Masked => {
  if (!mayHoldContact.test(text.normalize('NFKC'))) return { text, found: [] };
  const found = new Set<ContactKind>();
  const masked = outsideAddresses(text, (rest) => {
    const folded = foldInPlace(rest);
    let result = '';
    let from = 0;
    for (const { kind, start, end } of contactsIn(folded.text)) {
      const [first, past] = [folded.places[start] ?? 0, folded.places[end] ?? rest.length];
      found.add(kind);
      result += rest.slice(from, first) + hide(rest.slice(first, past));
      from = past;
    }
    return result + rest.slice(from);
  });
  return { text: masked, found: [...found] };
  // How to reach somebody is kept nowhere.
}, ({ found }) => found.length === 0);

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
export const exclusionsIn = remembered((text): readonly { about: string; words: string }[] => {
  const folded = fold(text);
  return exclusions.flatMap(({ about, pattern }) => {
    const match = pattern.exec(folded);
    return match ? [{ about, words: match[0] }] : [];
  });
});
