import { isSettled, type Settling } from './attendance';

/** Words of an organiser to the people of an activity. */

/** To whom, as organisers say it. */
export const announcementAudiences = {
  all: '所有人',
  seated: '有座的人',
  waiting: '候补的人',
  attended: '到了的人',
  absent: '没来的人',
} as const;
export type AnnouncementAudience = keyof typeof announcementAudiences;

/** Nobody reads a sixth one. A day of Shanghai's. */
export const mostAnnouncementsADay = 5;
/** Characters. */
export const longestAnnouncement = 200;

/** To whom there is something to be told now: whoever did not come is known once the list is settled, and nobody holds a seat or waits any more. */
export const audiencesOf = (activity: Settling): AnnouncementAudience[] => {
  if (activity.calledOff) return ['all'];
  return isSettled(activity) ? ['all', 'attended', 'absent'] : ['all', 'seated', 'waiting', 'attended'];
};
