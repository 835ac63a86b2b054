/** The ladder of education, lowest first. `none`: anyone may apply; `unknown`: the sheet does not say. */
export const educationLevels = ['none', 'primary', 'middle', 'secondary', 'college', 'bachelor', 'master', 'doctor'] as const;

export type EducationLevel = (typeof educationLevels)[number];

export const levelNames: Record<EducationLevel | 'unknown', string> = {
  none: '不限', primary: '小学', middle: '初中', secondary: '高中/中专', college: '大专', bachelor: '本科', master: '硕士', doctor: '博士', unknown: '未写明',
};

/** How people write each level, the longer words before those they contain (大学专科 before 大学). */
const words: readonly (readonly [RegExp, EducationLevel])[] = [
  [/博士后|博士研究生|博士|博研|博导|ph\.?d|doctor(?:ate)?/, 'doctor'],
  [/硕博|硕士研究生|硕士|硕研|研究生|研[一二三]|mba|mpa|master|postgraduate/, 'master'],
  [/本硕博?|大学本科|本科生?|大本|全日制大学|学士|专升本|bachelor|undergraduate|[一二]本|统本/, 'bachelor'],
  [/本专科|专本科?|高职高专|大学专科|大专|专科|高职|高专|college|associate/, 'college'],
  [/大中专|中职|中专|职高|职中|技校|中技|技工|高中/, 'secondary'],
  [/初中|九年义务/, 'middle'],
  [/小学/, 'primary'],
];

const anyWord = new RegExp(words.map(([pattern]) => pattern.source).join('|'), 'g');

export interface LevelMention {
  level: EducationLevel;
  start: number;
  end: number;
}

/** Every level named in a folded, lower-case text, in order. */
export function levelsIn(text: string): LevelMention[] {
  return [...text.matchAll(anyWord)].flatMap((match) => {
    const level = words.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`).test(match[0]))?.[1];
    return level ? [{ level, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** Position on the ladder, 0 for `none`. */
export const rankOf = (level: EducationLevel): number => educationLevels.indexOf(level);

/** The lower of two. */
export const lower = (a: EducationLevel, b: EducationLevel): EducationLevel => (rankOf(a) <= rankOf(b) ? a : b);
