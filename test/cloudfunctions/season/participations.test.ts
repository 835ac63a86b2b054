import { command as _ } from '../../../cloudfunctions/runtime/database';
import { finishAdding, finishParts } from '../../../cloudfunctions/runtime/season/participations';
import { openTestCloud, refusalOf, type TestCloud } from '../../support/local-cloud';
import { employ, idNumberOf } from '../../support/people';
import { agreedTo, firstProfile } from '../../support/profile';
import { seasonIn } from '../../support/season';
import { workbook } from '../jobs/files';
import { upload } from '../jobs/organiser';

/** Who took part in seasons that were not run here comes in a table, and is known when they apply. */

const header = ['序号', '姓名', '身份证号', '手机号', '年份', '期名'];
const numbers = [901, 902, 903].map((order) => idNumberOf('310116', order));
const [first = '', second = '', third = ''] = numbers;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud();
  await employ(cloud.db, 'editor', 'editor', '310116');
  await employ(cloud.db, 'elsewhere', 'editor', '370200');
  await cloud.db.seasons.put(seasonIn('application', { _id: 'season', title: '金种子 2027 寒假', year: 2027, rules: { eligibility: { seasons: 2 } } }));
});
afterAll(() => cloud.close());

const parts = (who = 'editor') => cloud.as(who).season.participations;
const read = async (rows: readonly (readonly string[])[], who = 'editor') =>
  parts(who).readSheet.mutate({ district: '310116', fileId: await upload(cloud, who, workbook([header, ...rows])), fileName: '往期名单.xlsx' });
const table = [
  ['1', '示例学生 01', first, '', '2024', '暑期'],
  ['2', '示例学生 01', first.toLowerCase(), '', '2025年', '寒假'],
  ['3', '示例学生 02', '', '138 0000 0902', '2025', '寒假'],
  ['4', '示例学生 01', first, '', '2025', '寒 假'],
  ['5', '示例学生 03', third.slice(0, 17), '', '2025', '寒假'],
  ['6', '示例学生 04', '3.10116E+17', '', '2025', '寒假'],
  ['7', '示例学生 05', second, '', '去年', '寒假'],
  ['8', '示例学生 05', second, '', '2027', '寒假'],
  ['9', '示例学生 06', '', '', '2025', '寒假'],
];
/** Everything of the kind that is kept, whoever wrote it. */
const kept = async () => (await cloud.db.participations.find({}, { limit: 100, order: [['_id', 'asc']] })).map(({ sheets, ...part }) => ({ ...part, tables: sheets.length }));
const signIn = async (openid: string, idNumber: string, phone = '100 0000 0001') => {
  await cloud.as(openid).account.saveProfile.mutate({ ...firstProfile, phone: { by: 'hand', number: phone } });
  await cloud.as(openid).account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber, agreedTo });
};
const form = (openid: string) => cloud.as(openid).season.applications.form.query({ seasonId: 'season' });

describe('往期参加过的人', () => {
  it('先看每一行，说得清为什么没收；号码、姓名和表都不留；同一张表再导一次，一个也不多', async () => {
    const { sheetId } = await read(table);
    const preview = await parts().preview.query({ sheetId });
    expect(preview.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [5, '和第 3 行是同一个人、同一期'],
      [6, '身份证号不满 18 位'],
      [7, '身份证号被表格改成了数字，末几位没了。把这一列设成“文本”，重新填'],
      [8, '没有写清是哪一年，例如：2023'],
      [9, '金种子 2027 寒假是在这里办的，系统自己记得，不用导入'],
      [10, '没有身份证号，也没有手机号'],
    ]);
    expect([preview.counts, preview.seasons]).toEqual([{ new: 3, same: 0, refused: 6 }, [{ name: '2024 年暑期', people: 1 }, { name: '2025 年寒假', people: 2 }]]);
    expect(await Promise.all([1, 2].map(() => parts().import.mutate({ sheetId })))).toEqual([{ people: 3 }, { people: 3 }]);
    const before = await kept();
    expect(before.map(({ tables }) => tables)).toEqual([1, 1, 1]);
    const everything = JSON.stringify([before, await cloud.db.participationSheets.find({}, { limit: 10 })]);
    for (const secret of [...numbers, '13800000902', '示例学生']) expect(everything).not.toContain(secret);

    const again = (await read(table)).sheetId;
    expect((await parts().preview.query({ sheetId: again })).counts).toEqual({ new: 0, same: 3, refused: 6 });
    expect(await parts().import.mutate({ sheetId: again })).toEqual({ people: 3 });
    expect(await kept()).toEqual(before.map((part) => ({ ...part, tables: 2 })));
    // Taking one of the two back changes nothing that the other says; taken back it stays so.
    await Promise.all([parts().undo.mutate({ sheetId: again }), parts().undo.mutate({ sheetId: again })]);
    expect(await kept()).toEqual(before);
    expect(await refusalOf(parts().import.mutate({ sheetId: again }))).toBe('IMPORT_UNDONE');
    expect((await parts().list.query()).sheets.map(({ people, isUndone }) => [people, isUndone])).toEqual([[3, true], [3, false]]);
    expect(await refusalOf(parts().readSheet.mutate({ district: '310116', fileId: await upload(cloud, 'editor', workbook([['姓名', '学校'], ['示例学生', '示例大学']])), fileName: '别的.xlsx' }))).toBe('PARTS_EMPTY');
    expect(await refusalOf(parts('elsewhere').preview.query({ sheetId }))).toBe('OUT_OF_REGION');
  });

  it('报名时认得出，凭身份证号，也凭手机号；满了说是哪几期；撤销导入就不认', async () => {
    await signIn('twice', first);
    await signIn('by-phone', second, '138 0000 0902');
    await signIn('new', third);
    expect((await form('twice')).misses.map(({ sentence }) => sentence)).toEqual(['最多参加 2 期，你已经参加满了：2024 年暑期、2025 年寒假。记错了，请联系组织者。']);
    expect([(await form('by-phone')).earlier, (await form('by-phone')).misses, (await form('new')).earlier]).toEqual([['2025 年寒假'], [], []]);
    const kinds = await cloud.as('twice').account.kept.query();
    expect(JSON.stringify(kinds)).toContain('2024 年暑期');
    // Killed in the middle: as if only the mark had been written.
    const [sheet] = (await parts().list.query()).sheets.filter(({ isUndone }) => !isUndone);
    await cloud.db.participationSheets.updateOne({ _id: sheet?.id ?? '' }, { undoneAt: new Date(), undoing: true });
    await cloud.cloud.fire('clock');
    expect(await kept()).toEqual([]);
    expect((await form('twice')).misses).toEqual([]);
  });

  it.each([
    { what: '撤销完了才写进来的，钟照样收回', isMarked: true, left: [0, false] },
    { what: '对照：撤销完就抹掉记号，写进来的就留下了', isMarked: false, left: [2, false] },
  ])('导入到一半撤销，导入写完最后一批就断了：$what', async ({ isMarked, left }) => {
    const { db, cloud: machine } = cloud;
    const people = [911, 912].map((order, nth) => [String(nth), '示例学生', idNumberOf('310116', order + (isMarked ? 0 : 10)), '', '2023', '暑期']);
    const { sheetId } = await read(people);
    machine.faults.add({ effect: 'crash', function: 'season', action: 'write', nth: 1, when: 'after' });
    await expect(parts().import.mutate({ sheetId })).rejects.toThrow();
    machine.faults.clear();
    const seen = await db.participationSheets.read(sheetId);
    await parts().undo.mutate({ sheetId });
    if (!isMarked) await db.participationSheets.updateOne({ _id: sheetId }, { undoing: _.remove() });
    const minutesLater = (minutes: number) => finishParts({ db, now: () => new Date(Date.now() + minutes * 60_000) });
    // A call that saw the table before: the clock has gone over it once when its people come, and it never looks again.
    await minutesLater(0);
    machine.faults.add({ effect: 'fail', action: 'write', nth: 3, times: 100 });
    await expect(seen && finishAdding(db, seen)).rejects.toThrow();
    machine.faults.clear();
    const written = () => db.participations.count({ sheets: sheetId });
    expect(await written()).toBe(2);
    await minutesLater(3);
    expect([await written(), (await db.participationSheets.read(sheetId))?.undoing ?? false]).toEqual(left);
    // Who sees it now adds nothing, and the next table starts from none.
    await db.participations.remove({ sheets: sheetId });
    expect([await refusalOf(parts().import.mutate({ sheetId })), await written()]).toEqual(['IMPORT_UNDONE', 0]);
  });
});
