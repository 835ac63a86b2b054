import * as v from 'valibot';
import { idNumberSentences, readIdNumber, regionOfIdNumber } from '../../../domain/person/id-number';
import { derivedOrigin, districtOfCase, type OriginState } from '../../../domain/person/origin';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { command as _, refuse, student } from '../../runtime';
import { keepIdNumber } from '../../runtime/vault';
import { originId } from '../../runtime/origin-id';
import { giveConsent } from '../../runtime/consents';
import { ProgrammeName } from './programme-name';

/** States that follow from the number alone; a case that someone looks at keeps its own. */
const derivable: OriginState[] = ['derived', 'foreign'];

/**
 * Keeps the caller's ID number under lock and says what follows from it. Safe to repeat; may be corrected until the case is settled.
 * Refuses with ID_NUMBER_INVALID, ID_NUMBER_TAKEN (whoever has it stays unsaid), ORIGIN_SETTLED.
 */
export const saveIdNumber = student
  .input(v.strictObject({ programme: ProgrammeName, idNumber: v.pipe(v.string(), v.maxLength(30)), agreedTo: v.literal(privacyGuide.version) }))
  .mutation(async ({ input: { programme, idNumber }, ctx }): Promise<{ state: OriginState }> => {
    const now = ctx.now();
    const reading = readIdNumber(idNumber, now);
    if (reading.state === 'wrong') return refuse('ID_NUMBER_INVALID', idNumberSentences[reading.fault]);
    if (reading.state === 'unfinished') return refuse('ID_NUMBER_INVALID');
    const _id = originId(ctx.personId, programme);
    if ((await ctx.db.origins.read(_id))?.state === 'proven') return refuse('ORIGIN_SETTLED');

    await giveConsent(ctx, 'sensitive');
    if (!(await keepIdNumber(ctx.db, ctx.personId, reading.number, now))) return refuse('ID_NUMBER_TAKEN');
    const region = regionOfIdNumber(reading.number);
    const state = derivedOrigin(programme, region);
    const district = districtOfCase(programme, ctx.person.homeDistrict, region);
    if (await ctx.db.origins.insert({ _id, personId: ctx.personId, programme, district, state, updatedAt: now })) return { state };
    await ctx.db.origins.updateOne({ _id, state: _.in(derivable) }, { state, district, updatedAt: now });
    return { state: (await ctx.db.origins.read(_id))?.state ?? state };
  });
