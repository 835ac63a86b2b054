import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DoorHours } from '../../../domain/activity/door/hours';
import { openRoster, type OpenRoster } from '../../../domain/activity/door/roster';
import { api, CallRefused } from '../../api';
import { keepRoster, keptRoster, wipeAllRosters, wipeRoster, type KeptRoster } from '../../door-roster';

/** How often the roster is taken anew while there is network. Milliseconds. */
const ANEW = 120_000;

export interface RosterHere {
  title: string;
  gates: readonly string[];
  hours: DoorHours;
  people: OpenRoster;
  /** When it was taken, by the server's clock, ISO 8601 in UTC. */
  takenAt: string;
  clockAhead: number;
}

/** Whether the door is no longer this person's to keep. */
const isGone = (code: CallRefused['code'] | undefined): boolean => code === 'NOT_ALLOWED' || code === 'OUT_OF_REGION' || code === 'ACTIVITY_NOT_FOUND' || code === 'DOOR_OVER';

/** The roster of a door: from the server while it answers, and from this phone when it does not. */
export function useRoster(activityId: string): RosterHere | undefined {
  const { data, dataUpdatedAt, error } = useQuery(api.activities.roster.queryOptions({ activityId }, { refetchInterval: ANEW, staleTime: ANEW }));
  const [stored] = useState(() => keptRoster(activityId));
  const code = error ? CallRefused.from(error).code : undefined;
  const kept: KeptRoster | undefined = useMemo(
    () => (data ? { roster: data, clockAhead: Date.parse(data.now) - dataUpdatedAt } : stored),
    [data, dataUpdatedAt, stored],
  );
  useEffect(() => {
    if (code === 'NOT_ALLOWED') wipeAllRosters();
    else if (isGone(code)) wipeRoster(activityId);
    else if (data) keepRoster(activityId, { roster: data, clockAhead: Date.parse(data.now) - dataUpdatedAt });
  }, [activityId, code, data, dataUpdatedAt]);
  return useMemo(() => (kept && !isGone(code) ? rosterHere(kept) : undefined), [kept, code]);
}

const rosterHere = ({ roster, clockAhead }: KeptRoster): RosterHere => {
  const { title, gates, doorsAt, endsAt, calledOffAt, closedAt, now, people } = roster;
  return {
    title,
    gates,
    hours: {
      doorsAt: new Date(doorsAt),
      endsAt: new Date(endsAt),
      ...(calledOffAt && { calledOffAt: new Date(calledOffAt) }),
      ...(closedAt && { closedAt: new Date(closedAt) }),
    },
    people: openRoster(people),
    takenAt: now,
    clockAhead,
  };
};
