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
import { checkInHere } from './check-in-here';
import { archive, close } from './close';
import { conflicts } from './conflicts';
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
import { report } from './report';
import { resizeParty } from './resize-party';
import { roster } from './roster';
import { setSeats } from './set-seats';
import { signUp } from './sign-up';
import { syncScans } from './sync-scans';
import { takeOffer } from './take-offer';
import { ticket } from './ticket';
import { tickets } from './tickets';
import { undoCheckIn } from './undo-check-in';
import { venue } from './venue-code';
import { walkIn } from './walk-in';

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
  tickets,
  doorActivities,
  checkIn,
  roster,
  syncScans,
  walkIn,
  undoCheckIn,
  conflicts,
  venue,
  checkInHere,
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
  report,
});
