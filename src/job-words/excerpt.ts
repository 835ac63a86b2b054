import { type ExcerptField } from '../../domain/job/excerpt';

/** What the piece of an opening is called in which a word was found; as its page calls it. */
export const excerptNames: Record<ExcerptField, string> = {
  majors: '专业',
  welfare: '待遇',
  duties: '做什么',
  requirements: '还要求',
  notes: '备注',
  industry: '行业',
  employerKind: '单位性质',
  period: '时间',
};
