import { serve } from '../runtime';
import { jobs } from './router';

export const main = serve('jobs', jobs);
