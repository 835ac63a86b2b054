import * as v from 'valibot';
import { announcementAudiences, audiencesOf, longestAnnouncement, mostAnnouncementsADay, type AnnouncementAudience } from '../../domain/activity/announcement';
import { shanghaiDate } from '../../domain/time/shanghai';
import { bounds, checkText, command as _, effect, refuse, staff } from '../runtime';
import type { ActivityDocument } from '../runtime/documents/activities';
import type { Announcement } from '../runtime/documents/messages';
import { aboutActivity, recordsReached } from '../runtime/seats';
import { activityWithin } from './activity-within';
import type { Told } from './change';

const audiences = Object.keys(announcementAudiences) as [AnnouncementAudience, ...AnnouncementAudience[]];

/** Once the list is settled, whoever holds a seat is who did not come. */
const recipients: Record<AnnouncementAudience, Announcement['to']> = { all: 'all', seated: 'holders', waiting: 'waiting', attended: 'attended', absent: 'holders' };

/**
 * Tells people of an activity something in the organiser's words. Safe to repeat, also late: an announcement is named by the device, and one
 * that was made is not made again. Refuses with ACTIVITY_NOT_FOUND, OUT_OF_REGION, NOBODY_TO_TELL, ANNOUNCED_ENOUGH, WORDS_REFUSED, TRY_AGAIN
 * when another organiser was faster.
 */
export const announce = staff('editor')
  .input(v.strictObject({ activityId: bounds.id, announcementId: bounds.id, to: v.picklist(audiences), words: bounds.text(longestAnnouncement) }))
  .mutation(async ({ input: { activityId, announcementId, to, words }, ctx }): Promise<Told> => {
    const made = ({ announcements = [] }: ActivityDocument): Told | undefined => announcements.find(({ id }) => id === announcementId);
    const activity = await activityWithin(ctx, activityId);
    const earlier = made(activity);
    if (earlier) return { people: earlier.people };
    const now = ctx.now();
    const { announcements = [], district } = activity;
    if (announcements.filter(({ at }) => shanghaiDate(at) === shanghaiDate(now)).length >= mostAnnouncementsADay) refuse('ANNOUNCED_ENOUGH');
    const reached = recipients[to];
    const people = audiencesOf(activity).includes(to) ? await ctx.db.signUps.count(recordsReached(activityId, reached)) : 0;
    if (people === 0) refuse('NOBODY_TO_TELL');
    await checkText(ctx, words, 'comment');
    // Of two at once the later counts again: both together are never more than a day holds.
    const announced = await ctx.db.activities.updateOne(
      { _id: activityId, [`announcements.${announcements.length}`]: _.exists(false) },
      {
        announcements: _.push([{ id: announcementId, at: now, by: ctx.personId, to, words, people }]),
        effects: _.push([
          effect.announce(`${activityId}_announced_${announcementId}`, now, { activityId, to: reached, message: { kind: 'announcement', words, ...aboutActivity(activity) } }),
          effect.trace(ctx, { act: 'activity.announce', object: `activities/${activityId}`, district, after: { to, people }, why: words }),
        ]),
      },
    );
    return { people: (announced ? people : made(await activityWithin(ctx, activityId))?.people) ?? refuse('TRY_AGAIN') };
  });
