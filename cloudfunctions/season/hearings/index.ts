import { router } from '../../runtime';
import { interviewerDay } from './interviewer-day';
import { open } from './open';
import { openDocuments } from './open-documents';
import { callIn, putDownMissing } from './presence';
import { recuse } from './recuse';
import { saveSheet } from './save-sheet';
import { sayFree } from './free';
import { sign } from './sign';

/** What interviewers do: their day, who they hear, what they mark. */
export const hearings = router({ day: interviewerDay, open, openDocuments, callIn, putDownMissing, saveSheet, recuse, sayFree, sign });
