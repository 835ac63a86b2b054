import { useEffect } from 'react';
import Taro from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { keepTicket, keptTicket } from './kept-ticket';

/** Which tickets this phone keeps, soonest first. */
const SLOT = 'tickets';

const keptIds = (): string[] => {
  const stored: unknown = Taro.getStorageSync(SLOT);
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string' && keptTicket(id) !== undefined) : [];
};

/** The activities the caller has a ticket for, the asked one first; each ticket is kept on the phone, so that it opens without network. */
export function useTickets(activityId: string): string[] {
  const { data, dataUpdatedAt } = useQuery(api.activities.tickets.queryOptions());
  useEffect(() => {
    if (!data) return;
    for (const ticket of data) keepTicket({ ticket, keptAt: dataUpdatedAt, clockAhead: Date.parse(ticket.now) - dataUpdatedAt });
    Taro.setStorageSync(SLOT, data.map((ticket) => ticket.activityId));
  }, [data, dataUpdatedAt]);
  const ids = data ? data.map((ticket) => ticket.activityId) : keptIds();
  return [activityId, ...ids.filter((id) => id !== activityId)];
}
