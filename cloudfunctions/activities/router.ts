import { router } from '../runtime';
import { callOff } from './call-off';
import { cancel } from './cancel';
import { change } from './change';
import { checkIn } from './check-in';
import { archive, close } from './close';
import { doorActivities } from './door-activities';
import { drafts } from './drafts';
import { held } from './held';
import { list } from './list';
import { mine } from './mine';
import { people } from './people';
import { read } from './read';
import { resizeParty } from './resize-party';
import { setSeats } from './set-seats';
import { signUp } from './sign-up';
import { takeOffer } from './take-offer';
import { ticket } from './ticket';

export const activities = router({
  list,
  read,
  mine,
  signUp,
  cancel,
  takeOffer,
  resizeParty,
  ticket,
  doorActivities,
  checkIn,
  change,
  callOff,
  held,
  close,
  archive,
  setSeats,
  drafts,
  people,
});
