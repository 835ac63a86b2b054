import { router } from '../../runtime';
import { closePanel } from './close-panel';
import { read } from './read';

/** What interviewers' marks come to, and when they stand. */
export const scores = router({ read, closePanel });
