import { router } from '../runtime';
import { applications } from './applications';
import { bookSlot } from './book-slot';
import { current } from './current';
import { interviewerDay } from './interviewer-day';
import { posts } from './posts';
import { releaseSlot } from './release-slot';
import { seasons } from './seasons';
import { slots } from './slots';

export const season = router({ current, seasons, posts, applications, slots, bookSlot, releaseSlot, interviewerDay });
