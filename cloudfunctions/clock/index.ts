import { serve } from '../runtime';
import { timers } from './router';

export const main = serve(timers, { path: 'tick' });
