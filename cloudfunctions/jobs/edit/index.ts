import { router } from '../../runtime';
import { exportAll } from '../export';
import { duplicates, merge, tellApart } from './duplicates';
import { list } from './list';
import { openToEdit, tryCells } from './open';
import { save, setState } from './save';

/** Openings kept current one by one, and taken away all together. */
export const keeping = router({ list, open: openToEdit, tryCells, save, setState, duplicates, merge, tellApart, exportAll });
