import { seasonIn } from '../../../support/season';
import { sampleProfile } from '../../../support/profile';
import { as, heard, next, stage, type KilledCall } from './killing';

const DAY_MS = 24 * 3600 * 1000;

/** A season in which the student has handed in what is asked for, a file that is nowhere; everything has the season's id. */
const applied = async (): Promise<string> => {
  const { db } = stage();
  const id = next('applied');
  await db.seasons.put(seasonIn('application', { _id: id, district: '370211', rules: { documents: [{ id: 'study', title: '在读证明', required: true }] } }));
  const documents = [{ id: 'study', fileId: `cloud://local/season-documents/student/${id}`, digest: '0'.repeat(64), kind: 'photo' as const, at: new Date() }];
  await db.seasonApplications.put({ _id: `${id}_student`, seasonId: id, personId: 'student', state: 'submitted', revision: 1, earlier: [], updatedAt: new Date(), words: { profile: sampleProfile, kind: 'either', preferences: [], reassignable: true, documents } });
  return id;
};
const applicationOf = (id: string) => stage().db.seasonApplications.read(`${id}_student`);

export const applying: readonly KilledCall[] = [
  {
    of: 'season.applications.documentPath',
    what: '要一个放材料的地方',
    prepare: () => Promise.resolve(next('path')),
    call: () => as('student').applications.documentPath.mutate(),
    // A path that was not answered is nobody's: nothing was put there.
    isDone: async () => (await stage().db.documentUploads.count({ personId: 'student', calls: 0 })) > 0,
    answersDiffer: true,
  },
  {
    of: 'season.applications.detach',
    what: '撤下材料',
    prepare: applied,
    call: (id) => as('student').applications.detach.mutate({ seasonId: id, documentId: 'study' }),
    async isDone(id) {
      const { words, rewriting, discarded = [] } = (await applicationOf(id)) ?? {};
      // What was submitted stays as it was; what is being written names the file no more.
      expect(words?.documents).toHaveLength(1);
      if (!rewriting) expect(discarded).toEqual([]);
      return rewriting?.documents.length === 0;
    },
  },
  {
    of: 'season.applications.check',
    what: '退回，写明原因和时间',
    prepare: applied,
    call: (id) => as('editor').applications.check.mutate({ seasonId: id, checkId: 'check', applications: [{ id: `${id}_student`, revision: 1 }], decision: { as: 'return', reason: '照片看不清', answerBy: new Date(Date.now() + DAY_MS).toISOString() } }),
    async isDone(id) {
      const isReturned = (await applicationOf(id))?.state === 'returned';
      expect(await heard('student', id)).toEqual(isReturned ? ['seasonReturned'] : []);
      return isReturned;
    },
  },
  {
    of: 'season.applications.openDocuments',
    what: '看材料，先留痕',
    prepare: applied,
    call: (id) => as('editor').applications.openDocuments.mutate({ id: `${id}_student` }),
    isDone: async () => (await stage().db.audit.count({ act: 'seasonApplication.openDocuments', by: 'editor' })) > 0,
    answersDiffer: true,
  },
];
