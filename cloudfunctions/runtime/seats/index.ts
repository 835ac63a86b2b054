export { cancelRecord, confirmRecord, promote, signUpId, writeRecord } from './follow';
export { joinQueue, leaveQueue, releaseLine, releaseSeats, standingOf, standings, takeSeats, type Standing } from './ledger';
export { reconcileSeats } from './reconcile';
export { followResizes } from './resize';
export { aboutActivity, calledOffEvent, messageToPerson } from './told';
export { writeActivities, writeActivity } from './write-activity';
