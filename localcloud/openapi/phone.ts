/** Phone numbers: `phonenumber.getPhoneNumber` takes the one-time code of the client's button, `getOpenData` its cloudID. */
import { createHash, randomBytes } from 'node:crypto';
import { type Person } from '../options';
import { type Answer, json, type Parameters, requiredText, WeChatRefusal } from './answer';

const LIFETIME = 5 * 60 * 1000;

const INVALID_CLOUD_ID = -601005;

export class PhoneCodes {
  private readonly codes = new Map<string, { openid: string; until: number }>();

  constructor(
    private readonly people: readonly Person[],
    private readonly appid: string,
  ) {}

  /** What the button hands to the page: the code is good once, the cloudID more often, both for five minutes. */
  issue(openid: string): { code: string; cloudID: string } {
    const [code, cloudID] = [randomBytes(16).toString('hex'), `local_${randomBytes(16).toString('hex')}`];
    for (const name of [code, cloudID]) this.codes.set(name, { openid, until: Date.now() + LIFETIME });
    return { code, cloudID };
  }

  redeem(parameters: Parameters): Answer {
    const code = requiredText(parameters, 'code');
    const openid = this.holderOf(code);
    this.codes.delete(code);
    if (openid === undefined) throw new WeChatRefusal(40029, 'invalid code');
    return json({ phone_info: this.phoneOf(openid) });
  }

  /** The open data behind a cloudID, or why there is none: one bad id spoils no other. */
  openData(cloudID: string): Record<string, unknown> {
    const openid = this.holderOf(cloudID);
    if (openid === undefined) return { cloudID, errCode: INVALID_CLOUD_ID, errMsg: 'invalid cloudID' };
    return { cloudID, data: this.phoneOf(openid) };
  }

  private holderOf(name: string): string | undefined {
    const issued = this.codes.get(name);
    return issued && issued.until >= Date.now() ? issued.openid : undefined;
  }

  private phoneOf(openid: string): Record<string, unknown> {
    const phone = this.numberOf(openid);
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: this.appid };
    return { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
  }

  /** Always the same for a person; 100 begins no real mobile number. */
  private numberOf(openid: string): string {
    const known = this.people.find((person) => person.openid === openid)?.phone;
    const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 10 ** 8;
    return known ?? `100${String(digits).padStart(8, '0')}`;
  }
}
