export { cancelRecord, confirmRecord, promote, signUpId, writeRecord } from './follow';
export { joinQueue, leaveQueue, releaseSeats, standingOf, standings, takeSeats, type Standing } from './ledger';
export { reconcileSeats } from './reconcile';
