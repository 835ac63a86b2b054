import { router } from '../../runtime';
import { list } from './list';
import { note } from './note';

/** Scans that let somebody in and are not the attendance: for organisers to look at. */
export const conflicts = router({ list, note });
