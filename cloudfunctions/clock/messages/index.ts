import { carryOut, gatherEffects } from '../../runtime/effects';
import type { Step } from '../step';
import { announce } from './announce';
import { forgetMessages } from './forget';
import { remindActivities } from './remind-activities';
import { remindBooking } from './remind-booking';
import { remindInterviews } from './remind-interviews';
import { sendMessages, settleLost } from './send';

/** What changes caused becomes messages, what begins soon is reminded of, and what is due goes to WeChat. */
export const messageSteps: readonly Step[] = [
  { name: 'effects', run: ({ db, hasTime }) => gatherEffects(db, carryOut(db), hasTime) },
  { name: 'activities soon', run: remindActivities },
  { name: 'interviews soon', run: remindInterviews },
  { name: 'booking', run: remindBooking },
  { name: 'announcements', run: announce },
  { name: 'lost', run: settleLost },
  { name: 'sending', run: sendMessages },
  { name: 'old messages', run: forgetMessages },
];
