import { answerWords } from '../../../domain/activity/answer-words';
import { attendanceOf, attendances } from '../../../domain/activity/attendance';
import { placeOf } from '../../../domain/activity/seats';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { inShanghai } from '../../../domain/time/shanghai';
import type { ActivityDocument, SeatLedgerDocument, SignUpDocument } from '../../runtime/documents/activities';
import type { OutCell } from '../../runtime/workbook-out';
import type { Studies } from './profiles';

/** The people of an activity as the rows of a sheet: one column a question of its own. */

export const headerOf = ({ form = [], groups = [] }: ActivityDocument): string[] => [
  ...['姓名', '状态', '候补第几', '同行人数', '学校', '学历', '年级', '毕业年份', '专业', '报名时间', '签到时间', '入口'],
  ...(groups.length > 0 ? ['席别'] : []),
  ...form.map(({ ask }) => ask),
];

interface Row {
  activity: ActivityDocument;
  ledger: SeatLedgerDocument | undefined;
  record: SignUpDocument;
  studies: Studies | undefined;
}

export const rowOf = ({ activity, ledger, record, studies }: Row): OutCell[] => {
  const { personId, name, seats, group, signedUpAt, checkIn, answers = {} } = record;
  const place = record.state === 'waiting' && ledger ? placeOf(personId, ledger) : undefined;
  return [
    name,
    attendances[attendanceOf(record, activity)],
    place?.kind === 'queue' ? place.position : null,
    seats - 1,
    ...(studies ? [studies.university, studyLevels[studies.level], sayYear(studies.level, studies.yearOfStudy), studies.graduationYear, studies.major] : [null, null, null, null, null]),
    moment(signedUpAt),
    checkIn ? moment(checkIn.at) : null,
    checkIn?.gate ?? null,
    ...(activity.groups ? [activity.groups.find(({ id }) => id === group)?.name ?? null] : []),
    ...(activity.form ?? []).map(({ id }) => answerWords(answers[id]) || null),
  ];
};

const moment = (instant: Date): string => inShanghai(instant).format('YYYY-MM-DD HH:mm');
