export { cancelRecord, confirmRecord, promote, signUpId, writeRecord } from './follow';
export { joinQueue, leaveQueue, releaseLine, releaseSeats, standingOf, standings, takeSeats, type Standing } from './ledger';
export { reconcileSeats } from './reconcile';
export { aboutActivity, calledOffEvent, messageToPerson } from './told';
