import { router } from '../runtime';
import { applications } from './applications';
import { bookSlot } from './book-slot';
import { current } from './current';
import { interviewerDay } from './interviewer-day';
import { posts } from './posts';
import { releaseSlot } from './release-slot';
import { slots } from './slots';

export const season = router({ current, posts, slots, bookSlot, releaseSlot, interviewerDay, applications });
