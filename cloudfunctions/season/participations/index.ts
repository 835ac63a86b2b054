import { router } from '../../runtime';
import { apply } from './apply';
import { list } from './list';
import { preview } from './preview';
import { readSheet } from './read-sheet';
import { undo } from './undo';

/** Who took part in seasons that were not run here, from tables. */
export const participations = router({ list, readSheet, preview, import: apply, undo });
