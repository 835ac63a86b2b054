import { employerIdOf } from '../../../domain/job/identity';
import { agreedTo, firstProfile } from '../../support/profile';
import { employer } from './callers';
import { keptByStranger } from './jobs';
import { elsewhere, stranger, type Examples, type World } from './world';

const dismissedByStranger = async (world: World) => {
  const [, jobId] = world.jobs;
  await world.db.dismissals.put({ _id: `${stranger}_${jobId}`, personId: stranger, jobId, at: new Date() });
  return { input: { jobId }, watched: [['dismissals', `${stranger}_${jobId}`]] as const };
};
let sendings = 0;
const sendId = (): string => `send-${(sendings += 1)}`;
/** Somebody's introduction with a mark in it. */
const introduce = async (world: World, personId: string, about = world.mark()): Promise<string> => {
  await world.db.introductions.put({ _id: personId, experience: [], skills: '', about, updatedAt: new Date() });
  return about;
};
/** Somebody's one search, with a mark for its name. */
const search = async (world: World, personId: string): Promise<string> => {
  const name = world.mark();
  const kept = { id: 'search-1', name, criteria: { sort: 'fit' as const }, paused: false, since: new Date(), told: [] };
  await world.db.savedSearches.put({ _id: personId, searches: [kept], lookAt: new Date(), revision: 1 });
  return name;
};
/** An opening whose employer is, or is not, the contact's. */
const openingOf = async ({ db }: World, name: string): Promise<string> => {
  const [first] = await db.jobs.find({}, { limit: 1 });
  if (!first) throw new Error('no opening');
  const _id = `opening-${(sendings += 1)}`;
  await db.jobs.put({ ...first, _id, employerId: employerIdOf(name), job: { ...first.job, employer: name } });
  return _id;
};
/** An application of somebody's to an employer, at a place; its mark stands in the introduction. */
const application = async (world: World, about: { personId: string; employerName?: string; district?: string }) => {
  const { personId, employerName = employer.name, district = '370211' } = about;
  const jobId = await openingOf(world, employerName);
  const mark = world.mark();
  const at = new Date();
  const ref = `ref-${(sendings += 1)}`;
  await keepPhone(world, personId);
  const introduction = { name: '示例学生', university: mark, level: 'bachelor' as const, yearOfStudy: 2, graduationYear: 2029, major: '示例专业', local: true, experience: [], skills: '', about: mark, file: { fileId: await introductionFile(world, personId), name: '示例简历.pdf', size: 9 } };
  await world.db.applications.put({
    _id: `${personId}_${jobId}`, ref, personId, jobId, employerId: employerIdOf(employerName), district, opening: { title: mark, employer: employerName },
    state: 'sent', sendId: 'send-1', sends: ['send-1'], sentAt: at, updatedAt: at, revision: 1, introduction, agreedTo, timeline: [{ what: 'sent', at }],
  });
  return { jobId, ref, mark, watched: [['applications', `${personId}_${jobId}`]] as const };
};
const keepPhone = async (world: World, personId: string): Promise<void> => {
  await world.as(personId).account.saveProfile.mutate(firstProfile);
};
const introductionFile = async (world: World, personId: string): Promise<string> =>
  (await world.phone(personId).upload(`introductions/${personId}/${(sendings += 1)}`, Buffer.from('%PDF-1.7 x'))).fileID;
const toRival = (world: World) => application(world, { personId: 'neighbour', employerName: '示例单位乙' });
const toOurs = (world: World) => application(world, { personId: 'neighbour' });

export const applying: Record<string, Examples> = {
  'jobs.cards': { own: ({ jobs: [id] }) => ({ input: { ids: [id] }, shows: id }) },
  'jobs.keepAll': {
    own: ({ jobs: [id] }) => ({ input: { ids: [id] } }),
    foreign: async (world) => {
      const { input: { jobId }, watched } = await keptByStranger(world);
      return { input: { ids: [jobId] }, watched };
    },
  },
  'jobs.dismiss': { own: ({ jobs: [jobId] }) => ({ input: { jobId } }), foreign: (world) => dismissedByStranger(world) },
  'jobs.undismiss': { own: ({ jobs: [jobId] }) => ({ input: { jobId } }), foreign: (world) => dismissedByStranger(world) },
  'jobs.dismissed': {
    own: async (world, caller) => {
      const [jobId] = world.jobs;
      await world.db.dismissals.put({ _id: `${caller}_${jobId}`, personId: caller, jobId, at: new Date() });
      return { input: {}, shows: jobId };
    },
    foreign: async (world, caller) => {
      const { input: { jobId } } = await dismissedByStranger(world);
      await world.db.dismissals.remove({ _id: `${caller}_${jobId}` });
      return { input: {}, shows: jobId };
    },
  },
  'jobs.savedSearches.list': {
    own: async (world, caller) => ({ shows: await search(world, caller) }),
    foreign: async (world) => ({ shows: await search(world, stranger) }),
  },
  'jobs.savedSearches.save': {
    own: () => ({ input: { id: sendId(), name: '示例', criteria: { text: '会计' } } }),
    foreign: async (world) => {
      await search(world, stranger);
      return { input: { id: 'search-1', name: '示例', criteria: {} }, watched: [['savedSearches', stranger]] };
    },
  },
  'jobs.savedSearches.pause': {
    own: async (world, caller) => {
      await search(world, caller);
      return { input: { id: 'search-1', paused: true } };
    },
    foreign: async (world, caller) => {
      await world.db.savedSearches.remove({ _id: caller });
      await search(world, stranger);
      return { input: { id: 'search-1', paused: true }, watched: [['savedSearches', stranger]] };
    },
  },
  'jobs.savedSearches.remove': {
    own: () => ({ input: { id: 'search-1' } }),
    foreign: async (world) => {
      await search(world, stranger);
      return { input: { id: 'search-1' }, watched: [['savedSearches', stranger]] };
    },
  },
  'jobs.introduction.read': {
    own: async (world, caller) => ({ shows: await introduce(world, caller) }),
    foreign: async (world) => ({ shows: await introduce(world, stranger), watched: [['introductions', stranger]] }),
  },
  'jobs.introduction.save': {
    own: () => ({ input: { experience: [], skills: '', about: '示例' } }),
    foreign: async (world) => {
      await introduce(world, stranger);
      return { input: { experience: [], skills: '', about: '示例' }, watched: [['introductions', stranger]] };
    },
  },
  'jobs.introduction.filePath': { own: (_world, caller) => ({ shows: `introductions/${caller}/` }), foreign: () => ({ shows: `introductions/${stranger}/` }) },
  'jobs.introduction.attach': {
    own: async (world, caller) => ({ input: { fileId: await introductionFile(world, caller), name: '示例简历.pdf' } }),
    foreign: async (world) => ({ input: { fileId: await introductionFile(world, stranger), name: '示例简历.pdf' } }),
  },
  'jobs.introduction.detach': {
    own: () => ({}),
    foreign: async (world) => {
      await introduce(world, stranger);
      return { watched: [['introductions', stranger]] };
    },
  },
  'jobs.introduction.openFile': {
    own: async (world, caller) => {
      await world.db.introductions.put({ _id: caller, experience: [], skills: '', about: '', file: { fileId: await introductionFile(world, caller), name: '示例简历.pdf', size: 9 }, updatedAt: new Date() });
      return { shows: 'http' };
    },
    foreign: async (world, caller) => {
      await world.db.introductions.remove({ _id: caller });
      return { shows: 'http' };
    },
  },
  'jobs.applications.send': {
    own: async (world, caller) => {
      await introduce(world, caller);
      return { input: { jobId: world.jobs[0], sendId: sendId(), agreedTo } };
    },
    foreign: async (world, caller) => {
      await introduce(world, caller);
      const { jobId, watched } = await application(world, { personId: stranger });
      return { input: { jobId, sendId: sendId(), agreedTo }, watched };
    },
  },
  'jobs.applications.withdraw': {
    own: async (world, caller) => ({ input: { jobId: (await application(world, { personId: caller })).jobId, sendId: 'send-1' } }),
    foreign: async (world) => {
      const { jobId, watched } = await application(world, { personId: stranger });
      return { input: { jobId, sendId: 'send-1' }, watched };
    },
  },
  'jobs.applications.mine': {
    own: async (world, caller) => ({ input: {}, shows: (await application(world, { personId: caller })).mark }),
    foreign: async (world) => ({ input: {}, shows: (await application(world, { personId: stranger })).mark }),
  },
  'jobs.applications.read': {
    own: async (world, caller) => {
      const { jobId, mark } = await application(world, { personId: caller });
      return { input: { jobId }, shows: mark };
    },
    foreign: async (world) => {
      const { jobId, mark } = await application(world, { personId: stranger });
      return { input: { jobId }, shows: mark };
    },
  },
  'jobs.applicants.openings': { own: () => ({ input: {}, shows: employer.name }), foreign: async (world) => ({ input: {}, shows: (await toRival(world)).jobId }) },
  'jobs.applicants.list': {
    own: async (world) => {
      const { jobId, mark } = await toOurs(world);
      return { input: { jobId }, shows: mark };
    },
    foreign: async (world) => {
      const { jobId, mark } = await toRival(world);
      return { input: { jobId }, shows: mark };
    },
  },
  'jobs.applicants.read': {
    own: async (world) => {
      const { ref, mark } = await toOurs(world);
      return { input: { ref }, shows: mark };
    },
    foreign: async (world) => {
      const { ref, mark, watched } = await toRival(world);
      return { input: { ref }, shows: mark, watched };
    },
  },
  'jobs.applicants.answer': {
    own: async (world) => {
      const { ref } = await toOurs(world);
      return { input: { answerId: sendId(), applications: [{ ref, revision: 1 }], answer: { move: 'refuse', text: '示例原因' } }, shows: `"done":["${ref}"]` };
    },
    foreign: async (world) => {
      const { ref, watched } = await toRival(world);
      return { input: { answerId: sendId(), applications: [{ ref, revision: 1 }], answer: { move: 'refuse', text: '示例原因' } }, shows: `"done":["${ref}"]`, watched };
    },
  },
  'jobs.applicants.openFile': {
    own: async (world) => ({ input: { ref: (await toOurs(world)).ref }, shows: 'http' }),
    foreign: async (world) => {
      const { ref, watched } = await toRival(world);
      return { input: { ref }, shows: 'http', watched };
    },
  },
  'jobs.applicants.phone': {
    own: async (world) => ({ input: { ref: (await toOurs(world)).ref }, shows: '10000000001' }),
    foreign: async (world) => {
      const { ref, watched } = await toRival(world);
      return { input: { ref }, shows: '10000000001', watched };
    },
  },
  'jobs.applicants.table': {
    own: async (world) => ({ input: { jobId: (await toOurs(world)).jobId }, shows: '"rows":1' }),
    foreign: async (world) => ({ input: { jobId: (await toRival(world)).jobId }, shows: '"rows"' }),
  },
  'jobs.applicants.counts': {
    own: async (world) => {
      await toOurs(world);
      return { shows: employer.name };
    },
    foreign: async (world) => {
      const employerName = world.mark();
      await application(world, { personId: 'neighbour', employerName, district: elsewhere });
      return { shows: employerName };
    },
  },
};
