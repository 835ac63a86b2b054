import { covers } from '../person/region';
import { grantsFor, type Grant } from '../person/roles';

/** The life of an activity: what organisers write among themselves, what everybody sees, what is over. */
export const lifeStates = {
  draft: '草稿',
  review: '等审核',
  published: '已发布',
  closed: '已收尾',
  archived: '已归档',
} as const;
export type LifeState = keyof typeof lifeStates;

/** As much of a published activity as says where in its life it stands. Nothing written beside it: published. */
interface Published {
  endsAt: Date;
  closedAt?: Date;
  archivedAt?: Date;
}

export const lifeOf = ({ closedAt, archivedAt }: Omit<Published, 'endsAt'>): 'published' | 'closed' | 'archived' => {
  if (archivedAt) return 'archived';
  return closedAt ? 'closed' : 'published';
};

/** Why an activity cannot be closed now; `undefined` when it can. What is not over is called off, not closed. */
export const closeRefusalAt = ({ endsAt }: Published, now: Date): 'ACTIVITY_NOT_OVER' | undefined => (now < endsAt ? 'ACTIVITY_NOT_OVER' : undefined);

/** Why an activity cannot be put away; `undefined` when it can: closed, or called off. */
export const archiveRefusal = ({ closedAt, calledOff }: Published & { calledOff?: object }): 'ACTIVITY_NOT_CLOSED' | undefined =>
  closedAt || calledOff ? undefined : 'ACTIVITY_NOT_CLOSED';

/** How near a person organises to a district: the digits of the narrowest region they were given around it, -1 when it is not theirs. */
const nearness = (grants: readonly Grant[], district: string): number =>
  Math.max(-1, ...grantsFor(grants, 'editor').filter(({ region }) => covers(region, district)).map(({ region }) => region.replace(/(00)+$/, '').length));

/**
 * Whether somebody else organises in this district at least as near as this person does. Whoever is set over a wider region may publish too,
 * but a district need not wait for the city.
 */
export const hasSecondPair = (own: readonly Grant[], others: readonly (readonly Grant[])[], district: string): boolean => {
  const mine = nearness(own, district);
  return others.some((grants) => nearness(grants, district) >= Math.max(mine, 0));
};

/** Who is about to publish what somebody sent to review. */
export interface Publication {
  isOwn: boolean;
  hasSecondPair: boolean;
  /** Why it is published without a second pair of eyes. */
  alone: string | undefined;
}

/** Why it cannot be published by this person; `undefined` when it can. Two pairs of eyes, or one with a reason where there is no other. */
export const publishRefusal = (publication: Publication): 'SECOND_LOOK_NEEDED' | 'ALONE_REASON_NEEDED' | undefined => {
  if (!publication.isOwn) return undefined;
  if (publication.hasSecondPair) return 'SECOND_LOOK_NEEDED';
  return publication.alone ? undefined : 'ALONE_REASON_NEEDED';
};
