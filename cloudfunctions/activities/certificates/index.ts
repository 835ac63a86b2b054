import { router } from '../../runtime';
import { mine } from './mine';
import { picture } from './picture';
import { verify } from './verify';

/** That somebody was there: shown by them, checked by anybody. */
export const certificates = router({ mine, picture, verify });
