export { promote, releaseLine, vacate } from './follow';
export { joinQueue, resizeHolder, resizeWaiting, takeOffered, takeSeats } from './ledger';
export { reachedBy, recordsReached } from './reached';
export { reconcileSeats } from './reconcile';
export { addAnswers, cancelRecord, confirmRecord, resizeRecord, shrinkRecord, signUpId, writeRecord } from './record';
export { followResizes } from './resize';
export { standingOf, standings, type Standing } from './standing';
export { aboutActivity, calledOffEvent, messageToPerson, recordedAs } from './told';
export { writeActivities, writeActivity } from './write-activity';
