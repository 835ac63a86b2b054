import { fromShanghai } from '../../time/shanghai';
import type { ActivityKind } from '../kind';
import type { PlanParts } from '../plan-parts';
import type { SignUpWindow } from '../seats';
import { linesOf, type ActivityDraft } from './draft';
import { partsOf } from './parts';

export interface Letter {
  salutation: string;
  paragraphs: string[];
  signature: string;
}

/** What is published: a draft read as instants, numbers and lines. */
export interface ActivityPlan extends PlanParts {
  kind: ActivityKind;
  /** Whose activity it is: a district's, or the whole city's. */
  district: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When the door opens. */
  doorsAt: Date;
  place: { name: string; hint?: string };
  organisedBy: string;
  /** Whom it is for, in the organiser's words. */
  forWhom: string;
  agenda: string[];
  employers: string[];
  window: SignUpWindow;
  capacity: number;
  /** Companions a person may bring, 0 for none. */
  companions: number;
  gates: string[];
  letter?: Letter;
}

/** Reads a draft nothing is to be said against, see `complaintsAbout`. */
export const planOf = (draft: ActivityDraft): ActivityPlan => (draft.kind === 'letter' ? letterOf(draft) : eventOf(draft));

const eventOf = (draft: ActivityDraft): ActivityPlan => {
  const { kind, district, day, hint, employers } = draft;
  return {
    kind,
    district,
    title: draft.title.trim(),
    startsAt: fromShanghai(day, draft.starts),
    endsAt: fromShanghai(day, draft.ends),
    doorsAt: fromShanghai(day, draft.doors),
    place: { name: draft.place.trim(), ...(hint.trim() !== '' && { hint: hint.trim() }) },
    organisedBy: draft.organisedBy.trim(),
    forWhom: draft.forWhom.trim(),
    agenda: linesOf(draft.agenda),
    employers,
    window: { opensAt: fromShanghai(draft.opensDay, draft.opensTime), closesAt: fromShanghai(draft.closesDay, draft.closesTime) },
    ...seatsOf(draft),
    gates: linesOf(draft.gates),
    ...partsOf(draft),
  };
};

/** All seats, and the most companions anybody may bring: of the groups, where there are some. */
export const seatsOf = ({ capacity, companions, groups }: Pick<ActivityDraft, 'capacity' | 'companions' | 'groups'>): Pick<ActivityPlan, 'capacity' | 'companions'> => {
  if (groups.length === 0) return { capacity: Number(capacity), companions };
  return { capacity: groups.reduce((sum, { seats }) => sum + seats, 0), companions: Math.max(...groups.map((group) => group.companions)) };
};

/** A letter is read from one day to another; nobody signs up for it. */
const letterOf = ({ district, title, day, lastDay, organisedBy, forWhom, salutation, letter, signature }: ActivityDraft): ActivityPlan => {
  const startsAt = fromShanghai(day);
  return {
    kind: 'letter',
    district,
    title: title.trim(),
    startsAt,
    endsAt: fromShanghai(lastDay, '23:59'),
    doorsAt: startsAt,
    place: { name: '线上发布' },
    organisedBy: organisedBy.trim(),
    forWhom: forWhom.trim(),
    agenda: [],
    employers: [],
    window: { opensAt: startsAt, closesAt: startsAt },
    capacity: 0,
    companions: 0,
    gates: [],
    letter: { salutation: salutation.trim(), paragraphs: linesOf(letter), signature: signature.trim() },
  };
};
