import type { Question } from '../plan-parts';

/** The questions an organiser may put to those who sign up. */

export type QuestionKind = Question['kind'];

export const questionKinds: Record<QuestionKind, string> = { text: '文字', choice: '单选', choices: '多选', number: '数字', consent: '同意' };

export const mostQuestions = 12;
export const mostOptions = 20;
/** The most a part of a question holds, in characters. */
export const longestInQuestion = { ask: 80, note: 60, option: 30 } as const;
/** How long a written answer may be at most: the organiser chooses one of these. Characters. */
export const answerLengths = [20, 60, 200] as const;
export const longestAnswer = Math.max(...answerLengths);
/** The largest number that may be asked for: a number to ring does not fit. */
export const largestNumber = 999_999;

/** What the person's profile has, or what nobody needs for an activity. */
const ofTheProfile = /身份证|证件号|护照号|手机号|手机$|电话|联系方式/;

/** To be had along or shown at the door, which asks for no number: 入场请带身份证. */
const toBring = /(?:带|出示|凭|核验|查验|查看)(?:好|上|本人|有效|你的)*(?:身份证|证件|手机)(?!号)/g;

/** What is wrong with a question, in the organiser's words; `undefined` when it can be asked. */
export const complaintAboutQuestion = (question: Question): string | undefined => {
  const { ask, note = '' } = question;
  if (ask.trim() === '') return question.kind === 'consent' ? '写上要同意什么' : '写上要问什么';
  if ([ask, note].some((text) => ofTheProfile.test(plain(text).replace(toBring, '')))) return '别问身份证号和手机号：个人信息里有的，报名的人不用再填';
  switch (question.kind) {
    case 'choice':
      return complaintAboutOptions(question.options);
    case 'choices':
      return complaintAboutOptions(question.options) ?? (question.most < 1 || question.most > question.options.length ? '最多选几个，要在选项的个数以内' : undefined);
    case 'number':
      return complaintAboutSpan(question.least, question.most);
    case 'text':
    case 'consent':
      return undefined;
  }
};

/** 身 份 证 is 身份证. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

const complaintAboutOptions = (options: readonly string[]): string | undefined => {
  if (options.length < 2) return '至少写两个选项，一行一个';
  if (options.length > mostOptions) return `选项最多 ${mostOptions} 个`;
  if (options.some((option) => option.length > longestInQuestion.option)) return `一个选项最多 ${longestInQuestion.option} 个字`;
  return new Set(options).size < options.length ? '有两个选项一样' : undefined;
};

const complaintAboutSpan = (least: number, most: number): string | undefined => {
  if (![least, most].every((bound) => Number.isInteger(bound) && bound >= 0 && bound <= largestNumber)) return `最小和最大都写 0 到 ${largestNumber} 之间的整数`;
  return least > most ? '最小的比最大的还大' : undefined;
};

/** What is wrong with a form; of several questions the first. */
export const complaintAboutForm = (form: readonly Question[]): string | undefined => {
  if (form.length > mostQuestions) return `最多问 ${mostQuestions} 个问题`;
  if ([form.map(({ ask }) => ask.trim()), form.map(({ id }) => id)].some((each) => new Set(each).size < form.length)) return '有两个问题一样';
  for (const [index, question] of form.entries()) {
    const complaint = complaintAboutQuestion(question);
    if (complaint) return `第 ${index + 1} 个问题：${complaint}`;
  }
  return undefined;
};

/** Whether a question must be answered. */
export const isRequired = (question: Question): boolean => question.kind === 'consent' || question.required;
