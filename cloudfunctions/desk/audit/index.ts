import { router } from '../../runtime';
import { list } from './list';
import { verify } from './verify';

/** What was done here, and that nobody changed the record of it. */
export const audit = router({ list, verify });
