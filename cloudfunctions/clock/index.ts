import { serve } from '../runtime';
import { timers } from './router';

export const main = serve('clock', timers, { path: 'tick' });
