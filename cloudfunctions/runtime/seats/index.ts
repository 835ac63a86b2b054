export { promote, vacate } from './follow';
export { joinQueue, releaseLine, resizeHolder, resizeWaiting, takeOffered, takeSeats } from './ledger';
export { reachedBy, recordsReached } from './reached';
export { reconcileSeats } from './reconcile';
export { addAnswers, cancelRecord, confirmRecord, resizeRecord, signUpId, writeRecord } from './record';
export { followResizes } from './resize';
export { standingOf, standings, type Standing } from './standing';
export { aboutActivity, calledOffEvent, messageToPerson, type RecordedStanding } from './told';
export { writeActivities, writeActivity } from './write-activity';
