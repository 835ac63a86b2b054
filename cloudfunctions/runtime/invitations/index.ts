export { claimInvitation, finishAccepting, giveAccepted } from './accept';
export { findInvitation, firstId } from './find';
