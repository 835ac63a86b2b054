/**
 * Our templates of subscribe messages. Their titles and keywords are what a deployment applies for in WeChat; a keyword's type is
 * fixed by WeChat and limits its value. Fields are named by type and place in this order, `thing1`, `time2`, unless the deployment
 * says how WeChat named them.
 */
export const templates = {
  signUpResult: {
    title: '报名结果',
    gives: '报上了、补上了、有座位了',
    fields: [['活动名称', 'thing'], ['活动时间', 'time'], ['活动地点', 'thing'], ['报名结果', 'phrase'], ['温馨提示', 'thing']],
  },
  activityChange: {
    title: '活动变更',
    gives: '改时间、换地方、取消、主办方通知',
    fields: [['活动名称', 'thing'], ['活动时间', 'time'], ['变更结果', 'phrase'], ['变更说明', 'thing']],
  },
  activityReminder: {
    title: '活动提醒',
    gives: '前一天和一小时前提醒',
    fields: [['活动名称', 'thing'], ['活动时间', 'time'], ['活动地点', 'thing'], ['温馨提示', 'thing']],
  },
  interviewArranged: {
    title: '面试安排',
    gives: '约好了、改时间',
    fields: [['面试名称', 'thing'], ['面试时间', 'time'], ['预约结果', 'phrase'], ['温馨提示', 'thing']],
  },
  interviewReminder: {
    title: '面试提醒',
    gives: '前一天和一小时前提醒',
    fields: [['面试名称', 'thing'], ['面试时间', 'time'], ['温馨提示', 'thing']],
  },
  reviewResult: {
    title: '审核结果',
    gives: '材料要补、核实结果、岗位审核结果',
    fields: [['审核项目', 'thing'], ['审核结果', 'phrase'], ['说明', 'thing']],
  },
  applicationResult: {
    title: '投递进展',
    gives: '单位约面谈、有了结果',
    fields: [['岗位名称', 'thing'], ['单位名称', 'thing'], ['投递状态', 'phrase'], ['说明', 'thing']],
  },
  newApplicants: {
    title: '新投递提醒',
    gives: '有新的投递，一天最多一条',
    fields: [['单位名称', 'thing'], ['投递数量', 'thing'], ['统计时间', 'time']],
  },
  openingsFound: {
    title: '岗位订阅提醒',
    gives: '有合适的新岗位，一天最多一条',
    fields: [['订阅名称', 'thing'], ['更新内容', 'thing'], ['更新时间', 'time']],
  },
} as const satisfies Record<string, { title: string; gives: string; fields: readonly (readonly [keyword: string, type: FieldType])[] }>;

/** WeChat's types of keywords, as far as ours need them. */
export type FieldType = 'thing' | 'time' | 'phrase';

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as [TemplateName, ...TemplateName[]];

/** `thing1`, `time2` … */
export const fieldNames = (template: TemplateName): string[] => templates[template].fields.map(([, type], index) => `${type}${index + 1}`);

/** When people are asked, and for which templates: at most three in one tap. */
export const moments = {
  activity: ['signUpResult', 'activityReminder', 'activityChange'],
  interview: ['interviewArranged', 'interviewReminder'],
  proof: ['reviewResult'],
  season: ['reviewResult'],
  application: ['applicationResult'],
  applicants: ['newApplicants'],
  submission: ['reviewResult'],
  savedSearch: ['openingsFound'],
} as const satisfies Record<string, readonly TemplateName[]>;

export type Moment = keyof typeof moments;
