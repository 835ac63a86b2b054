import { router } from '../../runtime';
import { decide } from './decide';
import { mine } from './mine';
import { open } from './open';
import { queue, waiting } from './queue';
import { setState } from './set-state';
import { submit } from './submit';
import { takeBack } from './take-back';
import { tryCells } from './try-cells';

/** Openings that contacts of employers submit and organisers publish. */
export const submissions = router({ open, tryCells, submit, takeBack, setState, mine, queue, waiting, decide });
