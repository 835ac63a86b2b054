import { phoneList } from './phone-list';

/** As many as a person looks back over. */
const mostSeen = 100;
const mostKept = 100;

/** 看过的: openings that were opened on this phone. It leaves the phone for nobody. */
export const seenJobs = phoneList('seen-jobs', mostSeen);

/** What somebody without an account does not want to see again. */
export const dismissedOnPhone = phoneList('dismissed-jobs', mostKept);

/** What somebody without an account keeps: on the phone, until they have one. */
export const keptOnPhone = phoneList('kept-jobs', mostKept);
