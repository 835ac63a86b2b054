/** `phonenumber.getPhoneNumber`: a one-time code from the client's button becomes a number. */
import { createHash, randomBytes } from 'node:crypto';
import { type Person } from '../options';
import { type Answer, json, type Parameters, requiredText, WeChatRefusal } from './answer';

const LIFETIME = 5 * 60 * 1000;

export class PhoneCodes {
  private readonly codes = new Map<string, { openid: string; until: number }>();

  constructor(
    private readonly people: readonly Person[],
    private readonly appid: string,
  ) {}

  /** What the button hands to the page: good once, for five minutes. */
  issue(openid: string): string {
    const code = randomBytes(16).toString('hex');
    this.codes.set(code, { openid, until: Date.now() + LIFETIME });
    return code;
  }

  redeem(parameters: Parameters): Answer {
    const code = requiredText(parameters, 'code');
    const issued = this.codes.get(code);
    this.codes.delete(code);
    if (!issued || issued.until < Date.now()) throw new WeChatRefusal(40029, 'invalid code');
    const phone = this.numberOf(issued.openid);
    const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: this.appid };
    return json({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } });
  }

  /** Always the same for a person; 100 begins no real mobile number. */
  private numberOf(openid: string): string {
    const known = this.people.find((person) => person.openid === openid)?.phone;
    const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 10 ** 8;
    return known ?? `100${String(digits).padStart(8, '0')}`;
  }
}
