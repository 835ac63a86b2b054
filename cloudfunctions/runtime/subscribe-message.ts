import cloud from 'wx-server-sdk';
import type { Answer } from '../../domain/message/delivery';

export interface SubscribeMessage {
  to: string;
  templateId: string;
  /** Where a tap on it leads: a path inside the mini-program, without leading slash. */
  page: string;
  /** Values by the names of the template's fields. */
  values: Readonly<Record<string, string>>;
}

/** The SDK's codes for calls that did not come as far as WeChat: too many at once. */
const TURNED_AWAY: readonly unknown[] = [-501003, -501004];
/** WeChat's “busy”. The SDK gives the same number to failures it has none for: those carry other words. */
const BUSY = -1;

/**
 * Sends one message through WeChat. Never throws: what WeChat said no to is told apart from what nobody knows, since only the first
 * may be tried again.
 */
export const sendSubscribeMessage = async ({ to, templateId, page, values }: SubscribeMessage): Promise<Answer> => {
  const data = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
  try {
    const subscribeMessage = cloud.openapi.subscribeMessage as { send(message: object): Promise<unknown> };
    await subscribeMessage.send({ touser: to, templateId, page, data });
    return { kind: 'sent' };
  } catch (failure) {
    return answerOf(failure);
  }
};

const answerOf = (failure: unknown): Answer => {
  const { errCode, errMsg } = failure as { errCode?: unknown; errMsg?: unknown };
  const words = String(errMsg ?? failure).slice(0, 200);
  if (TURNED_AWAY.includes(errCode)) return { kind: 'refused', code: BUSY, words };
  // WeChat's own codes are positive, and -1 with “system”; the SDK's are negative, and may come after the message left.
  const isWeChats = typeof errCode === 'number' && (errCode > 0 || (errCode === BUSY && /system/i.test(words)) || isForbidden(errCode));
  return isWeChats ? { kind: 'refused', code: errCode, words } : { kind: 'unknown', words };
};

/** The function may not call the API at all: `config.json` does not list it. */
const isForbidden = (code: number): boolean => code === -604101 || code === -604100;
