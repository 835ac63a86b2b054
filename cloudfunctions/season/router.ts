import { router } from '../runtime';
import { applications } from './applications';
import { bookSlot } from './booking/book-slot';
import { current } from './current';
import { interviewerDay } from './hearings/interviewer-day';
import { posts } from './posts';
import { releaseSlot } from './booking/release-slot';
import { seasons } from './seasons';
import { slots } from './booking/slots';

export const season = router({ current, seasons, posts, applications, slots, bookSlot, releaseSlot, interviewerDay });
