import * as v from 'valibot';
import { bounds } from '../../../runtime';
import { step, typedPost } from '../typed';

const { places, duties, place, conditions, mentor, hours, allowance, insurance } = typedPost.entries;

/** A correction as it was typed: everything that can be corrected, as it should be, and why. */
export const typedCorrection = { ...step, wanted: v.strictObject({ places, duties, place, conditions, mentor, hours, allowance, insurance }), reason: bounds.line(120) };
