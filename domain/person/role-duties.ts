import type { StaffRole } from './roles';

/** What a role lets its holder do, as the person who is to accept it should hear it. */
export const roleDuties: Record<StaffRole, string> = {
  steward: '在门口扫入场码，替来的人签到',
  editor: '导入岗位、改活动、在门口扫码，看本区域学生写的建议',
  administrator: '邀请同事、收回角色、看操作记录，组织者能做的都能做',
  employerContact: '看投给本单位的简介，答复学生，管本单位的岗位',
  interviewer: '看自己的面试日程和面试的学生',
  mentor: '带录用的学生',
};
