import { router } from '../runtime';
import { me } from './me';
import { saveProfile } from './save-profile';

export const account = router({ me, saveProfile });
