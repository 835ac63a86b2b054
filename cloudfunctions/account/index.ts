import { serve } from '../runtime';
import { account } from './router';

export const main = serve('account', account);
