import * as v from 'valibot';
import { mostEmployers } from '../../../domain/activity/draft/draft';
import { programmes, type Programme } from '../../../domain/programme/programmes';
import { bounds } from '../../runtime';

export const MOST_POLICIES = 24;

/** What an organiser says of a campaign. */
export const typedCampaign = v.strictObject({
  title: bounds.line(30),
  programme: v.picklist(Object.keys(programmes) as [Programme, ...Programme[]]),
  district: bounds.region,
  from: bounds.day,
  to: bounds.day,
  words: bounds.line(60),
  letterId: v.nullable(bounds.id),
  employers: v.pipe(v.array(bounds.line(60)), v.maxLength(mostEmployers)),
  policyIds: v.pipe(v.array(bounds.id), v.maxLength(MOST_POLICIES)),
  visible: v.boolean(),
});
