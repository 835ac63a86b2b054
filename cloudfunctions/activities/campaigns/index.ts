import { router } from '../../runtime';
import { code } from './code';
import { current } from './current';
import { gift } from './gift';
import { held, opened } from './held';
import { save } from './save';

export const campaigns = router({ current, gift, code, held, opened, save });
