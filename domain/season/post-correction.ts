import { studyLevels } from '../person/profile';
import type { Stage } from './plan';
import type { Post } from './post';
import { complaintsAboutPost, type WrittenPost } from './post-life';
import { hoursOf } from './stages';

/**
 * A post that is public says something wrong. What may still be corrected depends on who relies on it: people name posts by what they say, the
 * allocation goes by whom they take, and whoever was given one goes there. What it is called, and whether it is short or long, never changes.
 */

export const correctableNames = {
  duties: '做什么',
  place: '在哪里',
  hours: '时间',
  mentor: '带教',
  allowance: '补贴',
  insurance: '保险',
  /** What people read of whom it takes. */
  words: '还要求',
  levels: '学历',
  majors: '专业',
  places: '名额',
} as const;
export type CorrectableField = keyof typeof correctableNames;

const all = Object.keys(correctableNames) as CorrectableField[];
/** Decide who may get the post, by themselves or by a rule. */
const deciding: readonly CorrectableField[] = ['words', 'levels', 'majors', 'places'];
/** Checked by a rule: who named it by them may no longer get it. */
const ruled: readonly CorrectableField[] = ['levels', 'majors', 'places'];
/** Where to go and who is there. What was promised for going there stays. */
const arriving: readonly CorrectableField[] = ['place', 'mentor'];

/** Who wants it corrected. A unit asks, and an organiser decides; an organiser does. */
export type Corrector = 'unit' | 'organiser';

/** Who goes by what a public post says: whoever named it, and once the allocation is public, whoever it was given to. */
export type Relying = keyof typeof relyingNames;
export const relyingNames = { applicants: '填了它的学生', placed: '录到这里的同学' } as const;

interface CorrectionMoment {
  by: Corrector;
  /** The season's allocation is public. */
  isAllocated: boolean;
  now: Date;
}

/** What may be corrected of a published post at this instant. */
export const correctableAt = (stages: readonly Stage[], { by, isAllocated, now }: CorrectionMoment): CorrectableField[] => {
  const { startsAt, endsAt } = hoursOf(stages, 'apply');
  if (isAllocated) return all.filter((field) => arriving.includes(field));
  if (now >= endsAt) return all.filter((field) => !deciding.includes(field));
  // Once people name posts, only organisers say that one takes others than it said.
  return now >= startsAt && by === 'unit' ? all.filter((field) => !ruled.includes(field)) : all;
};

/** What of a post can be corrected, as it should be. */
export type Corrected = Pick<WrittenPost, 'duties' | 'place' | 'hours' | 'mentor' | 'allowance' | 'insurance' | 'conditions' | 'places'>;

/** What is another than before, in words. */
export interface PostChange {
  field: CorrectableField;
  before: string;
  after: string;
}

export const changesOf = (held: Corrected, wanted: Corrected): PostChange[] =>
  all.flatMap((field) => {
    const [before, after] = [wordsIn(held, field), wordsIn(wanted, field)];
    return before === after ? [] : [{ field, before, after }];
  });

const wordsIn = ({ conditions, places, ...said }: Corrected, field: CorrectableField): string => {
  switch (field) {
    case 'words':
      return conditions.words ?? '';
    case 'levels':
      return conditions.levels.map((level) => studyLevels[level]).join('、') || '不限';
    case 'majors':
      return conditions.majors.join('、') || '不限';
    case 'places':
      return `${places} 人`;
    default:
      return said[field] ?? '';
  }
};

/** The post with these fields as they should be, and all others as they are. */
export const correctedIn = (held: Corrected, wanted: Corrected, fields: readonly CorrectableField[]): Corrected => {
  const from = (field: CorrectableField): Corrected => (fields.includes(field) ? wanted : held);
  const { words } = from('words').conditions;
  const [hours, mentor, allowance, insurance] = [from('hours').hours, from('mentor').mentor, from('allowance').allowance, from('insurance').insurance];
  return {
    duties: from('duties').duties,
    place: from('place').place,
    places: from('places').places,
    conditions: { levels: from('levels').conditions.levels, majors: from('majors').conditions.majors, ...(words !== undefined && { words }) },
    ...(hours !== undefined && { hours }),
    ...(mentor !== undefined && { mentor }),
    ...(allowance !== undefined && { allowance }),
    ...(insurance !== undefined && { insurance }),
  };
};

/** Why a corrected post could not stand; nothing when it can. */
export const complaintAboutCorrected = (held: Post, corrected: Corrected): string | undefined => Object.values(complaintsAboutPost({ ...held, ...corrected }))[0];

/** Longer ones are read where they stand. */
const LONGEST = 40;

/** 在哪里改为“示例路 1 号”，补贴改为“每天 120 元”，做什么有改动 */
export const sayChanges = (changes: readonly PostChange[]): string =>
  changes.map(({ field, after }) => (after !== '' && after.length <= LONGEST ? `${correctableNames[field]}改为“${after}”` : `${correctableNames[field]}有改动`)).join('，');
