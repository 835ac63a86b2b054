import type { PostCard, PostList } from '../../../cloudfunctions/season/posts/list';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { CallRefused } from '../../../src/api/refused';
import { diceFrom, someOf } from '../dice';
import { facts } from '../facts';
import type { Replayed } from '../applicants';
import { spread, type World } from '../world';
import { SEASON } from './lay-down';

/** Everybody applies, one after the other from the opening of the window to its close; one comes too late. */

/** A picture of one dot: what is looked at is that it is one. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const agreedTo = privacyGuide.version;

export const applyAll = async (world: World, applicants: readonly Replayed[]): Promise<void> => {
  const dice = diceFrom(624);
  const moments = spread(applicants.length, facts.opens, facts.closes);
  world.at(facts.opens);
  const offered = await offeredPosts(world, applicants[0]);
  for (const [index, applicant] of applicants.entries()) {
    world.at(moments[index] ?? facts.closes);
    await enrol(world, applicant);
    const fitting = offered.filter(({ kind }) => applicant.kind === 'either' || kind === applicant.kind);
    // Some posts are in everybody's mouth.
    const wanted = someOf(fitting.slice(0, Math.ceil(fitting.length * (dice() < 0.3 ? 0.2 : 1))), 3, dice);
    await apply(world, applicant, { preferences: wanted.map(({ id }) => id), reassignable: dice() < 0.7 });
  }
};

/** At the very instant at which the window closes it is closed. Returns the code of the refusal. */
export const applyTooLate = async (world: World, applicant: Replayed): Promise<string> => {
  await enrol(world, applicant);
  world.at(facts.closes);
  try {
    await world.as(applicant.openid).season.applications.save.mutate({ seasonId: SEASON, saveId: 'late', revision: 0, kind: 'either', preferences: [], reassignable: true });
    return 'none';
  } catch (failure) {
    return CallRefused.from(failure).code;
  }
};

/** Everything there is, page by page. */
const offeredPosts = async (world: World, somebody: Replayed | undefined): Promise<PostCard[]> => {
  if (!somebody) throw new RangeError('nobody applies');
  const posts: PostCard[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page: PostList = await world.as(somebody.openid).season.posts.list.query({ seasonId: SEASON, cursor });
    posts.push(...page.posts);
    cursor = page.next;
  }
  return posts;
};

/** What a person does once: profile, telephone number, identity number. */
const enrol = async (world: World, { openid, profile, idNumber, phone }: Replayed): Promise<void> => {
  const { account } = world.as(openid);
  await account.saveProfile.mutate({ ...profile, phone: { by: 'hand', number: phone }, agreedTo });
  await account.origins.saveIdNumber.mutate({ programme: 'seeds', idNumber, agreedTo });
};

const apply = async (world: World, { openid, kind }: Replayed, chosen: { preferences: string[]; reassignable: boolean }): Promise<void> => {
  const { applications } = world.as(openid).season;
  await applications.save.mutate({ seasonId: SEASON, saveId: 'first', revision: 0, kind, ...chosen });
  const { cloudPath } = await applications.documentPath.mutate();
  const { revision } = await applications.attach.mutate({ seasonId: SEASON, documentId: 'study', fileId: await world.upload(openid, cloudPath, PICTURE), agreedTo });
  await applications.submit.mutate({ seasonId: SEASON, submitId: 'submit', revision });
};
