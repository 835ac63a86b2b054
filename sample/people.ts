import type { Profile } from '../domain/person/profile';
import { employerIdOf } from '../domain/job/identity';
import type { NamedEmployer, StaffRole } from '../domain/person/roles';

/** Who one can be on this machine. Plainly artificial people; the ids stand where WeChat's openids would. */

export interface SamplePerson {
  openid: string;
  name: string;
  note: string;
  group: string;
  profile?: Omit<Profile, 'name'>;
  role?: { role: StaffRole; region: string; employer?: NamedEmployer };
}

/** One with several openings in the sample. */
const firm = '青岛智能产业技术研究院';
/** One that offers posts in the season. */
const unit = '示例单位 017';

export const samplePeople: SamplePerson[] = [
  {
    openid: 'sample-student-01',
    name: '示例学生 01',
    note: '中国海洋大学，本科，海洋科学；金种子面试候选人',
    group: '学生',
    profile: { university: '中国海洋大学', level: 'bachelor', yearOfStudy: 3, graduationYear: 2028, major: '海洋科学', homeDistrict: '370211' },
  },
  {
    openid: 'sample-student-02',
    name: '示例学生 02',
    note: '上海师范大学，本科，汉语言文学；金种子面试候选人',
    group: '学生',
    profile: { university: '上海师范大学', level: 'bachelor', yearOfStudy: 2, graduationYear: 2029, major: '汉语言文学', homeDistrict: '310116' },
  },
  {
    openid: 'sample-student-03',
    name: '示例学生 03',
    note: '青岛大学，硕士，数据科学；可以报青岛的金种子',
    group: '学生',
    profile: { university: '青岛大学', level: 'master', yearOfStudy: 2, graduationYear: 2028, major: '数据科学', homeDistrict: '370202' },
  },
  { openid: 'sample-student-04', name: '示例学生 04', note: '第一次打开，还没有填个人信息', group: '学生' },
  { openid: 'sample-guardian-01', name: '示例家长 01', note: '不登录，打开孩子发来的链接', group: '家长' },
  { openid: 'sample-administrator-01', name: '示例管理员 01', note: '邀请同事，看操作记录', group: '工作人员', role: { role: 'administrator', region: '000000' } },
  { openid: 'sample-organiser-01', name: '示例组织者 01', note: '导入岗位，在门口扫码，审青岛金种子的报名，全市', group: '工作人员', role: { role: 'editor', region: '370200' } },
  { openid: 'sample-organiser-02', name: '示例组织者 02', note: '只看黄岛区的活动', group: '工作人员', role: { role: 'editor', region: '370211' } },
  { openid: 'sample-organiser-03', name: '示例组织者 03', note: '办金山区的金种子：寒假那期在面试，暑假那期在征集岗位', group: '工作人员', role: { role: 'editor', region: '310116' } },
  { openid: 'sample-steward-01', name: '示例扫码员 01', note: '只在门口扫码', group: '工作人员', role: { role: 'steward', region: '370200' } },
  { openid: 'sample-contact-01', name: '示例联系人 01', note: `看投给${firm}的简介，答复学生`, group: '工作人员', role: { role: 'employerContact', region: '370200', employer: { id: employerIdOf(firm), name: firm } } },
  { openid: 'sample-contact-02', name: '示例联系人 02', note: `给金种子暑假那期写${unit}的见习岗位`, group: '工作人员', role: { role: 'employerContact', region: '310116', employer: { id: employerIdOf(unit), name: unit } } },
  { openid: 'sample-interviewer-01', name: '示例面试官 01', note: '看自己一天的面试', group: '工作人员', role: { role: 'interviewer', region: '310116' } },
  { openid: 'sample-interviewer-02', name: '示例面试官 02', note: '另一位面试官', group: '工作人员', role: { role: 'interviewer', region: '310116' } },
];
