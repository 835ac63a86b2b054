import type { SeasonApplicationState } from '../../../domain/season/application';
import type { StageName } from '../../../domain/season/plan';
import { idNumberOf } from '../../support/people';
import { agreedTo, sampleProfile } from '../../support/profile';
import { publishPosts, seasonIn } from '../../support/season';
import { elsewhere, stranger, type Example, type Examples, type World } from './world';

const within = '370211';
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(300, 7)]);
let numbers = 0;

interface About {
  personId: string;
  district?: string;
  stage?: StageName;
  state?: SeasonApplicationState;
  name?: string;
}

/** A season with one post, and this person's application in it with one document. */
const applied = async (world: World, { personId, district = within, stage = 'application', state = 'submitted', name = '示例学生' }: About) => {
  const seasonId = `season-of-${(numbers += 1)}`;
  const id = `${seasonId}_${personId}`;
  const at = new Date();
  await world.db.seasons.put(seasonIn(stage, { _id: seasonId, district, year: 3000 + numbers, rules: { documents: [{ id: 'study', title: '在读证明', required: false }] } }));
  await publishPosts(world.db, seasonId, [`post-${seasonId}`]);
  const { fileID } = await world.phone(personId).upload(`season-documents/${personId}/${id}`, photo);
  const documents = [{ id: 'study', fileId: fileID, digest: '0', kind: 'photo' as const, at }];
  const words = { profile: { ...sampleProfile, name }, kind: 'either' as const, preferences: [`post-${seasonId}`], reassignable: true, documents };
  const check = state === 'rejected' ? { check: { checkId: 'earlier', by: 'somebody-else', at, reason: '示例理由' } } : {};
  await world.db.seasonApplications.put({ _id: id, seasonId, personId, state, revision: 1, words, receipt: { submitId: 'first', hash: '0'.repeat(64), at }, earlier: [], updatedAt: at, ...check });
  return { seasonId, id, fileId: fileID, watched: [['seasonApplications', id]] satisfies Example['watched'] };
};

/** Whoever submits has an identity number. */
const identify = (world: World, caller: string) => world.as(caller).account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber: idNumberOf('310116', (numbers += 1)), agreedTo });

const choices = { kind: 'either', preferences: [], reassignable: true };
type Applied = Awaited<ReturnType<typeof applied>>;

/** An applicant's own, and a season in which somebody else applied: theirs stays as it is. */
const own = (input: (made: Applied) => object, state: SeasonApplicationState = 'submitted', before: (world: World, caller: string) => Promise<unknown> = () => Promise.resolve()): Examples => ({
  own: async (world, caller) => {
    await before(world, caller);
    return { input: input(await applied(world, { personId: caller, state })) };
  },
  foreign: async (world) => {
    const made = await applied(world, { personId: stranger, state });
    return { input: input(made), watched: made.watched };
  },
});

/** An organiser's region, and another. */
const region = (input: (made: Applied) => object, about: Partial<About> = {}, shows = false): Examples => {
  const at = (district: string) => async (world: World): Promise<Example> => {
    const name = world.mark();
    const made = await applied(world, { personId: stranger, district, name, ...about });
    return { input: input(made), watched: made.watched, ...(shows && { shows: name }) };
  };
  return { own: at(within), foreign: at(elsewhere) };
};

export const seasonApplications: Record<string, Examples> = {
  'season.applications.mine': {
    own: async (world, caller) => {
      await applied(world, { personId: caller });
      return { shows: 'submitted' };
    },
    foreign: async (world) => {
      const { seasonId } = await applied(world, { personId: stranger });
      return { shows: `post-${seasonId}` };
    },
  },
  'season.applications.form': own(({ seasonId }) => ({ seasonId })),
  'season.applications.choices': { own: async (world, caller) => ({ input: { seasonId: (await applied(world, { personId: caller })).seasonId } }) },
  'season.applications.chosen': { own: async (world, caller) => ({ input: { seasonId: (await applied(world, { personId: caller })).seasonId, ids: ['post-somewhere'] } }) },
  'season.applications.save': own(({ seasonId }) => ({ seasonId, saveId: 'save-1', revision: 1, ...choices }), 'draft'),
  'season.applications.submit': own(({ seasonId }) => ({ seasonId, submitId: 'submit-1', revision: 1 }), 'draft', identify),
  'season.applications.withdraw': own(({ seasonId }) => ({ seasonId, revision: 1 })),
  'season.applications.receipt': own(({ seasonId }) => ({ seasonId })),
  'season.applications.documentPath': { own: () => ({}), foreign: () => ({ shows: `season-documents/${stranger}` }) },
  'season.applications.attach': own(({ seasonId, fileId }) => ({ seasonId, documentId: 'study', fileId, agreedTo })),
  'season.applications.detach': own(({ seasonId }) => ({ seasonId, documentId: 'study' })),
  'season.applications.openOwnDocument': own(({ seasonId }) => ({ seasonId, documentId: 'study' })),
  'season.applications.queue': region(({ seasonId }) => ({ seasonId, show: 'submitted' }), {}, true),
  'season.applications.read': region(({ id }) => ({ id }), {}, true),
  'season.applications.openDocuments': region(({ id }) => ({ id })),
  'season.applications.check': region(({ seasonId, id }) => ({ seasonId, checkId: 'check-1', applications: [{ id, revision: 1 }], decision: { as: 'return', reason: '照片看不清', answerBy: new Date(Date.now() + 86_400_000).toISOString() } })),
  'season.applications.lookAgain': region(({ id }) => ({ id, checkId: 'look-1', revision: 1, outcome: { as: 'keepRejected', reason: '仍不符合' } }), { stage: 'documents', state: 'rejected' }),
};
