import type { JobField } from '../../../domain/job/columns';

/** How a cell is written so that it is read well. */
export const hints: Partial<Record<JobField, string>> = {
  title: '例如：海洋数据分析师',
  kind: '招聘、实习或见习',
  headcount: '例如：2人',
  place: '写到区县，例如：青岛市崂山区',
  salary: '例如：8-12K，或 150元/天',
  education: '例如：本科及以上',
  majors: '例如：计算机类、海洋科学；不限就写不限',
  duties: '做些什么',
  requirements: '会些什么、有什么证。不限性别、年龄、户籍',
  welfare: '例如：五险一金、双休、包吃住',
  deadline: '例如：2027年4月11日，或招满为止',
  period: '实习、见习的起止和时长',
  notes: '还想说的。不写电话和联系人，学生在这里投简介',
};
