import { router } from '../runtime';
import { divisions } from './catalogues/divisions';
import { majors } from './catalogues/majors';
import { universities } from './catalogues/universities';
import { closing } from './closing';
import { myFeedback, sendFeedback } from './feedback';
import { kept } from './kept/kept';
import { me } from './me';
import { origins } from './origins';
import { saveProfile } from './save-profile';

export const account = router({ closing, divisions, kept, majors, me, origins, universities, myFeedback, saveProfile, sendFeedback });
