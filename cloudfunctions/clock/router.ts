import { router } from '../runtime';
import { tick } from './tick';

export const timers = router({ tick });
