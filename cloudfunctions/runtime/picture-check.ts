import cloud from 'wx-server-sdk';
import type { CallContext } from './context';
import { refuse } from './refuse';

const RISKY = 87014;

/**
 * Lets WeChat look at a picture before it is kept (`security.imgSecCheck`, which answers at once; its successor answers later, to an address
 * of its own, and an organiser looks at every picture anyway). Refuses with PICTURE_REFUSED, and with TRY_AGAIN when WeChat cannot be asked.
 */
export const checkPicture = async ({ requestId }: Pick<CallContext, 'requestId'>, bytes: Uint8Array, contentType: string): Promise<void> => {
  const security = cloud.openapi.security as { imgSecCheck(question: object): Promise<unknown> };
  try {
    await security.imgSecCheck({ media: { contentType, value: Buffer.from(bytes) } });
  } catch (failure) {
    if ((failure as { errCode?: number }).errCode === RISKY) return refuse('PICTURE_REFUSED');
    console.error(JSON.stringify({ requestId, asked: 'security.imgSecCheck', error: String(failure) }));
    return refuse('TRY_AGAIN');
  }
};
