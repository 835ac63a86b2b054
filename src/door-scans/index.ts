/** Scans on a steward's phone that the cloud has not taken up: kept, sent, and cleared away, whichever page is open. */
export { changeScans, keptScans, watchScans, type ScanOnPhone } from './kept';
export { sendAllWaiting, sendScans, sendWaiting } from './send';
export { wipeOldDoors } from './wipe';
