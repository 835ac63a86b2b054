import { router } from '../../runtime';
import { copy } from './copy';
import { end } from './end';
import { figures } from './figures';
import { list } from './list';
import { moveStage } from './move-stage';
import { noteLastYear } from './note-last-year';
import { openSeason } from './open';
import { read } from './read';
import { save } from './save';

/** What organisers lay down for a season. */
export const seasons = router({ list, read, save, open: openSeason, moveStage, end, copy, figures, noteLastYear });
