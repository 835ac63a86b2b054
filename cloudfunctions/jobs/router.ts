import { router } from '../runtime';

export const jobs = router({});
