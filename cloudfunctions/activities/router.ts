import { router } from '../runtime';
import { afterwards } from './afterwards';
import { announce } from './announce';
import { callOff } from './call-off';
import { campaigns } from './campaigns';
import { cancel } from './cancel';
import { certificates } from './certificates';
import { change } from './change';
import { changeAnswers } from './change-answers';
import { checkIn } from './check-in';
import { archive, close } from './close';
import { days } from './days';
import { doorActivities } from './door-activities';
import { drafts } from './drafts';
import { employers } from './employers';
import { exceptions } from './exceptions';
import { feedback } from './feedback';
import { held } from './held';
import { letterReplies } from './letter-replies';
import { list } from './list';
import { materials } from './materials';
import { mine } from './mine';
import { people } from './people';
import { policies } from './policies';
import { questions } from './questions';
import { read } from './read';
import { resizeParty } from './resize-party';
import { setSeats } from './set-seats';
import { signUp } from './sign-up';
import { takeOffer } from './take-offer';
import { ticket } from './ticket';

export const activities = router({
  list,
  days,
  read,
  employers,
  mine,
  signUp,
  cancel,
  takeOffer,
  resizeParty,
  changeAnswers,
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
  policies,
  campaigns,
  questions,
  letterReplies,
  exceptions,
  announce,
  materials,
  afterwards,
  feedback,
  certificates,
});
