import { useEffect } from 'react';
import { useDidShow } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { forgetTicket, keepTicket, keptTicket, type KeptTicket } from './kept-ticket';

/** How soon after the scan the phone says so. Milliseconds. */
const LOOK = 8_000;

export interface TicketOnPhone {
  kept: KeptTicket | undefined;
  /** The server could not be reached: what is shown is what was kept. */
  isOffline: boolean;
  /** Set when there is no ticket to show. */
  failure: CallRefused | undefined;
  retry: () => void;
}

/** The caller's ticket: from the server, and from this phone while the server cannot be reached. Looked after while it `isShown`. */
export function useTicket(activityId: string, isShown: boolean): TicketOnPhone {
  const query = useQuery(
    api.activities.ticket.queryOptions({ activityId }, { refetchInterval: ({ state }) => (state.data?.used || !isShown ? false : LOOK) }),
  );
  const { data, dataUpdatedAt, error, refetch } = query;
  useDidShow(() => void refetch());

  const fresh: KeptTicket | undefined = data && {
    ticket: data,
    keptAt: dataUpdatedAt,
    clockAhead: Date.parse(data.now) - dataUpdatedAt,
  };
  const failure = error ? CallRefused.from(error) : undefined;
  const isRefused = failure?.code === 'NO_PLACE' || failure?.code === 'ACTIVITY_CALLED_OFF' || failure?.code === 'ACTIVITY_NOT_FOUND';
  useEffect(() => {
    if (isRefused) forgetTicket(activityId);
    else if (data) keepTicket({ ticket: data, keptAt: dataUpdatedAt, clockAhead: Date.parse(data.now) - dataUpdatedAt });
  }, [activityId, data, dataUpdatedAt, isRefused]);

  const kept = isRefused ? undefined : (fresh ?? keptTicket(activityId));
  return {
    kept,
    isOffline: failure !== undefined && kept !== undefined,
    failure: kept ? undefined : failure,
    retry: () => void refetch(),
  };
}
