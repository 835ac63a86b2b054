import { ListRow } from '../../../components/list';
import { type StaffRole } from '../../../../domain/person/roles';
import { open, paths } from '../../../routes';
import { Group } from './group';
import { SubmissionRow } from './submission-row';

/** 工作台: each role sees its own work; the cloud checks it again. Whoever has none yet may have been invited. */
export function DeskRows({ roles }: { roles: readonly StaffRole[] }) {
  return (
    <Group name={roles.length > 0 ? '工作台' : '工作人员'}>
      {roles.includes('steward') && <ListRow icon="scan" text="活动和门口扫码" onPress={() => open(paths.deskActivities)} />}
      {roles.includes('editor') && <ListRow icon="ticket" text="答复申请参加" onPress={() => open(paths.deskExceptions)} />}
      {roles.includes('editor') && <ListRow icon="place" text="核对本地生源" onPress={() => open(paths.deskOrigins)} />}
      {roles.includes('editor') && <ListRow icon="upload" text="导入岗位表" onPress={() => open(paths.deskImport)} />}
      {roles.includes('editor') && <SubmissionRow />}
      {roles.includes('editor') && <ListRow icon="sheet" text="岗位管理" onPress={() => open(paths.deskOpenings)} />}
      {roles.includes('editor') && <ListRow icon="pen" text="问题与建议" onPress={() => open(paths.deskFeedback)} />}
      {roles.includes('editor') && <ListRow icon="info" text="活动提问" onPress={() => open(paths.deskQuestions)} />}
      {roles.includes('editor') && <ListRow icon="letter" text="家书来信" onPress={() => open(paths.deskLetterReplies)} />}
      {roles.includes('editor') && <ListRow icon="policy" text="专题和礼包" onPress={() => open(paths.deskCampaigns)} />}
      {roles.includes('editor') && <ListRow icon="sheet" text="活动报告" onPress={() => open(paths.deskReport)} />}
      {roles.includes('editor') && <ListRow icon="letter" text="投递情况" onPress={() => open(paths.deskApplicationCounts)} />}
      {roles.includes('employerContact') && <ListRow icon="letter" text="收到的投递" onPress={() => open(paths.deskEmployer)} />}
      {roles.includes('employerContact') && <ListRow icon="sheet" text="本单位的岗位" onPress={() => open(paths.deskSubmissions)} />}
      {roles.includes('interviewer') && <ListRow icon="video" text="我的面试" onPress={() => open(paths.interviewerDay)} />}
      {roles.includes('editor') && <ListRow icon="stage-seed" text="金种子各期" onPress={() => open(paths.deskSeasons)} />}
      {roles.includes('employerContact') && <ListRow icon="stage-seed" text="本单位的见习岗位" onPress={() => open(paths.ownPosts)} />}
      {roles.includes('editor') && <ListRow icon="person" text="同事和邀请" onPress={() => open(paths.deskStaff)} />}
      {roles.includes('administrator') && <ListRow icon="lock" text="操作记录" onPress={() => open(paths.deskAudit)} />}
      <ListRow icon="code" text="我有邀请码" onPress={() => open(paths.invited())} />
    </Group>
  );
}
