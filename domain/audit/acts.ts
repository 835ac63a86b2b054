/** Everything that leaves a trace, in the words an administrator reads. A verb and a thing. */
export const acts = {
  'staff.invite': '发出邀请',
  'staff.revokeInvitation': '撤回邀请',
  'staff.accept': '接受邀请',
  'staff.grant': '开通角色',
  'staff.revoke': '收回角色',
  'activity.checkIn': '签到入场',
  'activity.change': '更改活动',
  'activity.callOff': '取消活动',
  'activity.send': '活动送审',
  'activity.return': '退回活动',
  'activity.publish': '发布活动',
  'activity.close': '活动收尾',
  'activity.archive': '活动归档',
  'activity.setSeats': '改活动座位数',
  'activity.exportPeople': '导出活动名单',
  'campaign.save': '保存专题和礼包',
  'question.answer': '回答活动提问',
  'question.decline': '不答活动提问',
  'letterReply.answer': '回复家书来信',
  'feedback.answer': '回复建议',
  'origin.openProof': '查看生源证明',
  'origin.proven': '认定为本地生源',
  'origin.refused': '认定不是本地生源',
  'origin.asked': '请对方补充证明',
  'reveal.phone': '查看手机号',
  'reveal.idNumber': '查看身份证号',
  'application.openFile': '查看简介附件',
  'application.phone': '查看投递人手机号',
  'application.table': '导出投递名单',
  'employer.edit': '修改单位介绍',
  'employer.picture': '放上单位图片',
  'employer.offerPicture': '提交单位图片',
  'employer.removePicture': '撤下单位图片',
  'submission.send': '提交岗位',
  'submission.takeBack': '收回提交的岗位',
  'submission.return': '退回提交的岗位',
  'job.publish': '发布提交的岗位',
  'job.change': '修改岗位',
  'job.state': '改岗位状态',
  'job.merge': '合并重复岗位',
  'job.export': '导出岗位',
  'import.begin': '读入岗位表',
  'import.finish': '写完岗位表',
  'import.undo': '撤销导入',
} as const;
export type Act = keyof typeof acts;

/** What things are called that something was done to, by their collection. */
const objects: Readonly<Record<string, string>> = {
  activities: '活动',
  activityDrafts: '活动草稿',
  applications: '投递',
  campaigns: '专题',
  employers: '单位',
  feedback: '建议',
  invitations: '邀请',
  jobs: '岗位',
  jobImports: '导入',
  letterReplies: '家书来信',
  origins: '生源核对',
  people: '学生',
  questions: '活动提问',
  signUps: '报名',
  staff: '同事',
  submissions: '提交的岗位',
};

/** 邀请 f47245e3: enough to tell one from another; the whole id is in the export. */
export const showObject = (object: string): string => {
  const [collection = '', id = ''] = object.split('/');
  return `${objects[collection] ?? collection} ${id.length > 16 ? id.slice(-8) : id}`;
};
