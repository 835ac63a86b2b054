import { router } from '../../runtime';
import { copy } from './copy';
import { discard } from './discard';
import { giveBack } from './give-back';
import { list } from './list';
import { publish } from './publish';
import { read } from './read';
import { save } from './save';
import { send } from './send';
import { series } from './series';

/** What organisers write before anybody else may see it. */
export const drafts = router({ list, read, save, copy, send, giveBack, publish, series, discard });
