import * as v from 'valibot';
import { originWords } from '../../../domain/person/origin';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import type { ProofKind } from '../../../domain/person/proof-file';
import { checkRefusalAt, type SeasonApplicationState, type WantedKind } from '../../../domain/season/application';
import { sayEligibilityMiss } from '../../../domain/season/eligibility';
import { missesOfPost, sayMiss } from '../../../domain/season/post';
import { hoursOf } from '../../../domain/season/stages';
import { bounds, command as _, staff } from '../../runtime';
import { judgedFor } from './applicant';
import { applicationWithin } from './within-reach';

/** One application, as it was handed in, for whoever decides it. */
export interface CheckedApplication {
  id: string;
  seasonId: string;
  revision: number;
  state: SeasonApplicationState;
  name: string;
  facts: { name: string; value: string }[];
  /** What speaks against them by the season's rules as things are now. */
  misses: string[];
  kind: WantedKind;
  reassignable: boolean;
  preferences: { id: string; title: string; unit: string; misses: string[] }[];
  documents: { id: string; title: string; required: boolean; kind: ProofKind | null; at: string | null }[];
  submittedAt: string;
  check: { reason: string | null; answerBy: string | null; at: string } | null;
  documentsMark: number | null;
  /** Why it cannot be passed or rejected now; null when it can. */
  decidable: NonNullable<ReturnType<typeof checkRefusalAt>> | null;
  mayReturn: boolean;
  /** Until when an answer may be asked for. */
  answerUntil: string;
  /** A rejection that the caller may look at a second time. */
  mayLookAgain: boolean;
  /** The next one that waits. */
  nextId: string | null;
}

/** One application of a season of the organiser's region. Refuses with SEASON_APPLICATION_NOT_FOUND, NOT_ALLOWED. */
export const read = staff('editor')
  .input(v.strictObject({ id: bounds.id }))
  .query(async ({ input: { id }, ctx }): Promise<CheckedApplication> => {
    const { application, season } = await applicationWithin(ctx, id);
    const { words, receipt, check, state, revision, documentsMark, judged, earlier } = application;
    const { profile, preferences } = words;
    const at = receipt?.at ?? application.updatedAt;
    const [posts, now, [next]] = await Promise.all([
      ctx.db.posts.find({ _id: _.in(preferences) }, { limit: Math.max(1, preferences.length), fields: ['title', 'unit', 'conditions'] }),
      judgedFor(ctx.db, season, application.personId),
      ctx.db.seasonApplications.find({ seasonId: season._id, state: 'submitted', 'receipt.at': _.gt(at), personId: _.neq(ctx.personId) }, { order: [['receipt.at', 'asc']], limit: 1, fields: ['_id'] }),
    ]);
    const byId = new Map(posts.map((post) => [post._id, post]));
    const checked = { state, answerBy: check?.answerBy };
    const origin = now?.applicant.origin ?? judged?.origin;
    return {
      id,
      seasonId: season._id,
      revision,
      state,
      name: profile.name,
      facts: [
        { name: '学校', value: profile.university },
        { name: '学历', value: `${studyLevels[profile.level]}，${sayYear(profile.level, profile.yearOfStudy)}，${profile.graduationYear} 年毕业` },
        { name: '专业', value: profile.major },
        { name: '本地生源', value: origin ? originWords[origin].name : '没有填' },
        ...(judged?.bornSince === undefined ? [] : [{ name: '年龄', value: judged.bornSince ? '符合' : '不符合' }]),
        { name: '以前参加过', value: earlier.length === 0 ? '没有' : `${earlier.length} 期：${earlier.join('、')}` },
      ],
      misses: (now?.misses ?? []).map(sayEligibilityMiss),
      kind: words.kind,
      reassignable: words.reassignable,
      preferences: preferences.map((postId) => {
        const post = byId.get(postId);
        return { id: postId, title: post?.title ?? '已撤下的岗位', unit: post?.unit ?? '', misses: post ? missesOfPost(post.conditions, profile).map(sayMiss) : [] };
      }),
      documents: season.rules.documents.map(({ id: documentId, title, required }) => {
        const given = words.documents.find((each) => each.id === documentId && each.fileId !== '');
        return { id: documentId, title, required, kind: given?.kind ?? null, at: given?.at.toISOString() ?? null };
      }),
      submittedAt: at.toISOString(),
      check: check ? { reason: check.reason ?? null, answerBy: check.answerBy?.toISOString() ?? null, at: check.at.toISOString() } : null,
      documentsMark: documentsMark ?? null,
      decidable: checkRefusalAt(season.stages, 'pass', checked, ctx.now()) ?? null,
      mayReturn: checkRefusalAt(season.stages, 'return', checked, ctx.now()) === undefined,
      answerUntil: hoursOf(season.stages, 'answerReturn').endsAt.toISOString(),
      mayLookAgain: state === 'rejected' && !check?.second && check?.by !== ctx.personId,
      nextId: next?._id ?? null,
    };
  });
