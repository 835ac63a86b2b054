export { agendaId, enter, strike, type Entered } from './agendas';
export { book, giveBack, type Outcome, type Wish } from './book';
export { type SeenSlot } from './claims';
export { closeHearings } from './close';
export { lookAfter, lookAfterAll } from './look-after';
export { placeRest } from './placing';
export { finishPublishing, slotId, slotsOfRound, type Clash } from './publish';
export { bookingEnding, bookingEndingEvent, bookingOpened, bookingOpenedEvent } from './told';
