import Taro from '@tarojs/taro';
import { DOOR_IS_KEPT } from '../../../domain/activity/door/hours';
import type { Ticket } from '../../../cloudfunctions/activities/ticket';

/** A ticket as this phone keeps it, so that the door opens without network. */
export interface KeptTicket {
  ticket: Ticket;
  /** When it was last read, by this phone's clock. Epoch milliseconds. */
  keptAt: number;
  /** How far the server's clock is ahead of this phone's. Milliseconds. */
  clockAhead: number;
}

const PREFIX = 'ticket-';
const slot = (activityId: string): string => `${PREFIX}${activityId}`;

const isKept = (stored: unknown): stored is KeptTicket =>
  typeof stored === 'object' && stored !== null && 'ticket' in stored && 'keptAt' in stored && 'clockAhead' in stored;

export const keepTicket = (kept: KeptTicket): void => Taro.setStorageSync(slot(kept.ticket.activityId), kept);

export const keptTicket = (activityId: string): KeptTicket | undefined => {
  const stored: unknown = Taro.getStorageSync(slot(activityId));
  return isKept(stored) ? stored : undefined;
};

/** Once the place is given up the code opens nothing and must not be shown. */
export const forgetTicket = (activityId: string): void => Taro.removeStorageSync(slot(activityId));

/** Each start of the program clears away tickets of doors whose time is over. */
export const wipeOldTickets = (): void => {
  for (const key of Taro.getStorageInfoSync().keys) {
    const kept = key.startsWith(PREFIX) ? keptTicket(key.slice(PREFIX.length)) : undefined;
    if (kept && Date.now() + kept.clockAhead >= Date.parse(kept.ticket.endsAt) + DOOR_IS_KEPT) Taro.removeStorageSync(key);
  }
};
