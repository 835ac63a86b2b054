import * as v from 'valibot';
import { programmes, type Programme } from '../../../domain/programme/programmes';

const asking = (Object.keys(programmes) as Programme[]).filter((name) => programmes[name].asksForIdNumber) as [Programme, ...Programme[]];

/** A programme that asks where people are from. The others are given no ID number at all. */
export const ProgrammeName = v.picklist(asking);
