import { serve } from '../runtime';
import { season } from './router';

export const main = serve('season', season);
