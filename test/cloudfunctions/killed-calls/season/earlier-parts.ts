import { workbook } from '../../jobs/files';
import { upload } from '../../jobs/organiser';
import { idNumberOf } from '../../../support/people';
import { as, next, stage, type KilledCall } from './killing';

const files = new Map<string, string>();
let people = 0;
const someone = (): string[] => ['示例学生', idNumberOf('370211', (people += 1)), '2025', '寒假'];

/** A table of two people nobody else is, uploaded; its name is the file's. */
const uploaded = async (): Promise<string> => {
  const id = next('parts');
  files.set(id, await upload(stage(), 'editor', workbook([['姓名', '身份证号', '年份', '期名'], someone(), someone()])));
  return id;
};
const read = (id: string) => as('editor').participations.readSheet.mutate({ district: '370211', fileId: files.get(id) ?? '', fileName: `${id}.xlsx` });
const sheetIdOf = async (prepared: Promise<string>): Promise<string> => (await read(await prepared)).sheetId;
const imported = async (): Promise<string> => {
  const sheetId = await sheetIdOf(uploaded());
  await as('editor').participations.import.mutate({ sheetId });
  return sheetId;
};
const sheetOf = (id: string) => stage().db.participationSheets.read(id);
const partsOf = (id: string): Promise<number> => stage().db.participations.count({ sheets: id });
const recorded = (act: 'participations.import' | 'participations.undo', id: string): Promise<number> => stage().db.audit.count({ act, object: `participationSheets/${id}` });

export const earlierParts: readonly KilledCall[] = [
  {
    of: 'season.participations.readSheet',
    what: '读一张往期名单',
    prepare: uploaded,
    call: read,
    async isDone(id) {
      const sheets = await stage().db.participationSheets.find({ fileName: `${id}.xlsx` }, { limit: 2 });
      expect(sheets.length).toBeLessThanOrEqual(1);
      return sheets[0]?.rows.length === 2;
    },
  },
  {
    of: 'season.participations.import',
    what: '往期名单算数',
    prepare: () => sheetIdOf(uploaded()),
    call: (id) => as('editor').participations.import.mutate({ sheetId: id }),
    async isDone(id) {
      const sheet = await sheetOf(id);
      const isCounted = sheet?.applied !== undefined;
      expect([sheet?.adding, await partsOf(id), await recorded('participations.import', id)]).toEqual([undefined, isCounted ? 2 : 0, isCounted ? 1 : 0]);
      return isCounted;
    },
  },
  {
    of: 'season.participations.undo',
    what: '撤销往期名单',
    prepare: imported,
    call: (id) => as('editor').participations.undo.mutate({ sheetId: id }),
    async isDone(id) {
      const sheet = await sheetOf(id);
      const isUndone = sheet?.undoneAt !== undefined;
      expect([sheet?.undoing, await partsOf(id), await recorded('participations.undo', id)]).toEqual([undefined, isUndone ? 0 : 2, isUndone ? 1 : 0]);
      return isUndone;
    },
  },
];
