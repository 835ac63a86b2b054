import { router } from '../../runtime';
import { accepted } from './accepted';
import { templates } from './templates';

export const subscriptions = router({ templates, accepted });
