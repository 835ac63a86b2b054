import { router } from '../../runtime';
import { day } from './day';
import { list } from './list';
import { open } from './open';
import { place } from './place';
import { publish } from './publish';
import { save } from './save';

/** Rounds of interviews, as organisers make and watch them. */
export const rounds = router({ list, open, save, publish, day, place });
