import { serve } from '../runtime';
import { activities } from './router';

export const main = serve('activities', activities);
