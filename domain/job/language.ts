/** What the search knows of the words people use for openings. */
import type { Language } from '../search/language';
import { divisionAt } from './divisions';
import { jobPlan, jobWeights, type JobShape } from './entry';
import { knownWords, synonymsOf } from './synonyms';

const fillers = new Set('的 了 吗 呢 在 找 想 要 能 做 可以 去 我 有 工作 岗位 职位 招聘 招人 招工 专业 学历 文化 方向 相关 类 等 做的 能做 单位 公司 企业'.split(' '));

const ending = /(?:工程师|设计师|分析师|架构师|经理|主管|总监|专员|助理|顾问|代表|人员|负责人|管理|师|员|岗)$/;

/** A place's name says where; in the name of an employer it says little. */
const placeWeights: typeof jobWeights = { title: 60, employer: 20, majors: 5, facts: 100, body: 8 };

const known = new Set(knownWords);
const isPlace = (run: string): boolean => divisionAt(run)?.length === run.length;

/** All but which entries are listed. */
export const jobLanguage: Omit<Language<JobShape>, 'isListed'> = {
  plan: jobPlan,
  weights: jobWeights,
  synonymsOf,
  knownWords,
  coreOf: (run) => {
    const core = run.replace(ending, '');
    return core !== run && core.length >= 2 ? core : undefined;
  },
  isWord: (run) => isPlace(run) || known.has(run),
  isFiller: (word) => fillers.has(word),
  weightsFor: (run) => (isPlace(run) ? placeWeights : undefined),
  shortened: 'employer',
};
