import { acts, showObject } from '../../../domain/audit/acts';
import { linkAfter, type AuditLink } from '../../../domain/audit/chain';
import { differences } from '../../../domain/audit/differences';
import { readExport } from '../../../domain/audit/export';
import { walk } from '../../../domain/audit/walk';

const at = new Date('2026-07-01T02:00:00.123Z');
const chain = (length: number): AuditLink[] =>
  Array.from({ length }).reduce<AuditLink[]>((links, _each, index) => {
    const entry = { effectId: `e${index}`, at, by: 'b', requestId: 'r', act: 'staff.grant', object: `staff/${index}`, district: '370211', after: { at, n: index, list: [at, '中文'] } };
    return [...links, linkAfter(links.at(-1), entry)];
  }, []);
const exported = (links: readonly AuditLink[], date: (moment: Date) => unknown): string =>
  links.map((link) => JSON.stringify({ ...link, at: date(at), after: { ...link.after, at: date(at), list: [date(at), '中文'] } })).join('\n');

describe('核对导出的操作记录', () => {
  it('时间写成字符串、毫秒数或带字的毫秒数，行序打乱，成行或成数组，都读得回来', () => {
    const links = chain(5);
    for (const date of [(moment: Date) => ({ $date: moment.toISOString() }), (moment: Date) => ({ $date: moment.getTime() }), (moment: Date) => ({ $date: { $numberLong: String(moment.getTime()) } })]) {
      expect(walk(undefined, readExport(exported([...links].reverse(), date)))).toMatchObject({ last: { _id: '0000000005' } });
      expect(walk(undefined, readExport(`[${exported(links, date).split('\n').join(',')}]`)).fault).toBeUndefined();
    }
  });

  it('区域也在哈希里：换了区域，看得出来', () => {
    const [first, second] = chain(2);
    if (!first || !second) throw new Error('no chain');
    expect(walk(undefined, [first, { ...second, district: '310116' }]).fault).toEqual({ _id: second._id, kind: 'altered' });
    expect(walk(undefined, [first, { ...second, district: undefined }]).fault?.kind).toBe('altered');
  });

  it('不是导出文件，说出是第几行', () => {
    expect(() => readExport('{"a":1')).toThrow('line 1');
    expect(() => readExport('\n{"_id":"1"}')).toThrow('entry 1');
  });
});

describe('记录里写了什么', () => {
  it('只列出不同的；没有的写成空；字段和值都说人话', () => {
    const inWords = (field: string, value: unknown): string | undefined => (field === 'role' && value === 'editor' ? '组织者' : undefined);
    expect(differences({ role: 'editor', same: 1 }, { same: 1, region: '370211' }, inWords)).toEqual([
      { field: '角色', before: '组织者', after: null },
      { field: '区域', before: null, after: '370211' },
    ]);
    expect(differences(undefined, { place: { name: '示例' } }, inWords)).toEqual([{ field: '地点', before: null, after: '{"name":"示例"}' }]);
  });

  it('每种操作都有说法，各不相同；编号只留结尾', () => {
    expect(new Set(Object.values(acts)).size).toBe(Object.keys(acts).length);
    expect(showObject(`invitations/${'a'.repeat(56)}12345678`)).toBe('邀请 12345678');
    expect(showObject('staff/short')).toBe('同事 short');
  });
});
