import { router } from '../../runtime';
import { overview, turnedAway } from './overview';
import { read } from './read';
import { save } from './save';

/** Units rank those who named their posts, where a season goes by that. */
export const ranking = router({ read, save, overview, turnedAway });
