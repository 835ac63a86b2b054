export { doorOf } from './door-of';
export { keepScan, scanDocumentId } from './keep-scan';
export { settleScans, settleUnsettled } from './settle';
export { forgetWalkIns, takeWalkInSeats, writeWalkIn } from './walk-in';
