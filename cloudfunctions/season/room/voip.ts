import cloud from 'wx-server-sdk';
import * as v from 'valibot';
import { bounds, refuse } from '../../runtime';

/** What WeChat's own room asks for a signature over; the phone makes both. */
export const asked = { nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{8,32}$/)), timestamp: bounds.whole(0, 4_294_967_295) };

export interface Signed {
  groupId: string;
  signature: string;
}

/** The SDK has it; its types do not. */
interface Signing {
  getVoIPSign(question: { groupId: string; nonce: string; timestamp: number }): Promise<{ signature?: string }>;
}

/** WeChat's signature for one room; it lets its holder in and nobody else. Refuses with TRY_AGAIN when WeChat cannot be asked. */
export const signFor = async (groupId: string, { nonce, timestamp }: { nonce: string; timestamp: number }, requestId: string): Promise<Signed> => {
  try {
    const { signature } = await (cloud as unknown as Signing).getVoIPSign({ groupId, nonce, timestamp });
    return signature ? { groupId, signature } : refuse('TRY_AGAIN');
  } catch (failure) {
    console.error(JSON.stringify({ requestId, asked: 'getVoIPSign', error: String(failure) }));
    return refuse('TRY_AGAIN');
  }
};
