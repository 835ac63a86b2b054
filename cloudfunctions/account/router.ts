import { router } from '../runtime';
import { divisions } from './catalogues/divisions';
import { majors } from './catalogues/majors';
import { universities } from './catalogues/universities';
import { closing } from './closing';
import { myFeedback, sendFeedback } from './feedback';
import { kept } from './kept/kept';
import { acceptInvitation } from './invitation/accept';
import { readInvitation } from './invitation/read';
import { me } from './me';
import { messages } from './messages';
import { origins } from './origins';
import { saveProfile } from './save-profile';
import { subscriptions } from './subscriptions';

export const account = router({
  invitation: router({ read: readInvitation, accept: acceptInvitation }),
  closing,
  divisions,
  kept,
  majors,
  me,
  messages,
  origins,
  universities,
  myFeedback,
  saveProfile,
  sendFeedback,
  subscriptions,
});
