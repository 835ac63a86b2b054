/** What a trace says has changed, field by field, for people to read. */
export interface Difference {
  field: string;
  before: string | null;
  after: string | null;
}

type Facts = Record<string, unknown>;

/** Fields in words; one that is not here shows its own name. */
const fieldNames: Readonly<Record<string, string>> = {
  role: '角色',
  region: '区域',
  district: '区域',
  activityId: '活动',
  employer: '单位',
  note: '备注',
  name: '姓名',
  invitedBy: '邀请人',
  gate: '入口',
  how: '方式',
  at: '时间',
  file: '文件',
  rows: '行数',
  added: '新增',
  changed: '更新',
  unchanged: '没变',
  rejected: '没收',
  state: '状态',
  programme: '项目',
  text: '内容',
  title: '标题',
  startsAt: '开始',
  endsAt: '结束',
  place: '地点',
  capacity: '座位',
};

/** The fields that differ, in the order they are told. `inWords` puts a value into words where its field has some. */
export const differences = (before: Facts | undefined, after: Facts | undefined, inWords: (field: string, value: unknown) => string | undefined): Difference[] => {
  const read = (facts: Facts | undefined, field: string): string | null => {
    const value = facts?.[field];
    return value === undefined || value === null ? null : (inWords(field, value) ?? plain(value));
  };
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((field) => ({ field: fieldNames[field] ?? field, before: read(before, field), after: read(after, field) }))
    .filter(({ before: was, after: is }) => was !== is);
};

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
