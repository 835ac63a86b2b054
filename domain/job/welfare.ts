/** Welfare named anywhere in a posting, as tags people can filter by. One table to edit. */
import { squeeze } from '../text/fold';

const tags: readonly (readonly [string, RegExp])[] = [
  ['五险一金', /[五六七八5678]险[一二三123]金/],
  ['五险', /五险(?![一二三])|社会保险|缴纳社保/],
  ['补充保险', /补充(?:医疗|商业)|商业保险|企业年金|[六七八678]险|[二三23]金|意外险/],
  ['双休', /双休|五天工作制|5天工作制|做五休二|周末休息/],
  ['带薪年假', /带薪(?:年|休)?假|年休假|年假/],
  ['包吃', /包吃|免费(?:工作|三|午|早|晚)*餐|免费食堂|三餐|管吃|提供(?:工作餐|午餐|食宿|吃住)|包食宿|食宿全包|免费食宿/],
  ['包住', /包住|包吃住|吃住|免费(?:公寓|住宿|宿舍)|个月免费公寓|提供(?:住宿|宿舍|食宿|公寓)|管住|包食宿|免费三餐住宿|人才公寓|食宿/],
  ['餐补', /餐补|饭补|餐费补|餐贴|伙食补|用餐补|餐饮补/],
  ['住房补贴', /住房补|租房补|房补|购房补|住宿补|租房津贴/],
  ['交通补贴', /交通补|车补|车贴|通勤补|班车/],
  ['年终奖', /年终|十三薪|1[3-9]薪|双薪/],
  ['绩效奖金', /绩效|季度奖|项目奖|效益奖|奖金/],
  ['股票期权', /期权|股权|股票|持股/],
  ['人才补贴', /人才补贴|安家费|安家补贴|人才津贴/],
  ['定期体检', /体检/],
  ['节日福利', /节日|过节费|生日/],
  ['培训', /带薪培训|免费培训|导师制|培训体系|岗前培训/],
  ['落户', /落户|解决户口|办理户口/],
  ['弹性工作', /弹性(?:工作|上班|打卡)/],
];

/** The tags in the order of the table; 五险 is not repeated beside 五险一金. */
export function welfareIn(texts: readonly (string | undefined)[]): string[] {
  const text = squeeze(texts.filter((part) => part !== undefined).join('；'));
  const found = tags.filter(([, pattern]) => pattern.test(text)).map(([tag]) => tag);
  return found.includes('五险一金') ? found.filter((tag) => tag !== '五险') : found;
}
