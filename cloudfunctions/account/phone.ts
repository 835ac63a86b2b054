import cloud from 'wx-server-sdk';
import * as v from 'valibot';
import { readPhoneNumber } from '../../domain/person/phone-number';
import { refuse } from '../runtime';

/** A phone number as it reaches us: typed, or as a code that only WeChat can turn into one. */
export const PhoneGiven = v.variant('by', [
  v.strictObject({ by: v.literal('hand'), number: v.pipe(v.string(), v.maxLength(30)) }),
  v.strictObject({ by: v.literal('wechat'), code: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) }),
]);
export type PhoneGiven = v.InferOutput<typeof PhoneGiven>;

/** The number itself. Refuses with PHONE_INVALID, PHONE_CODE_SPENT: a code is good once and for five minutes. */
export const phoneNumberOf = async (given: PhoneGiven): Promise<string> => {
  const written = given.by === 'hand' ? given.number : await redeem(given.code);
  return readPhoneNumber(written) ?? refuse('PHONE_INVALID');
};

/** WeChat's number for a code that was used, has expired or never was. */
const INVALID_CODE = 40029;

const redeem = async (code: string): Promise<string> => {
  try {
    const { phonenumber } = cloud.openapi as unknown as { phonenumber: { getPhoneNumber(of: { code: string }): Promise<PhoneReply> } };
    const { phoneInfo } = await phonenumber.getPhoneNumber({ code });
    return phoneInfo.purePhoneNumber;
  } catch (failure) {
    if ((failure as { errCode?: number }).errCode === INVALID_CODE) return refuse('PHONE_CODE_SPENT');
    throw failure;
  }
};

interface PhoneReply {
  phoneInfo: { purePhoneNumber: string; countryCode: string };
}
