import { router } from '../../runtime';
import { decide } from './decide';
import { openProof } from './open-proof';
import { queue } from './queue';

export const originsDesk = router({ queue, openProof, decide });
