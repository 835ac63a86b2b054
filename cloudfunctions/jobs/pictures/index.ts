import { router } from '../../runtime';
import { add } from './add';
import { decide } from './decide';
import { offer } from './offer';
import { path } from './path';
import { waiting } from './waiting';

/** Pictures on the pages of employers. */
export const pictures = router({ path, add, offer, waiting, decide });
