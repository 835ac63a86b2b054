import { serve } from '../runtime';
import { desk } from './router';

export const main = serve('desk', desk);
