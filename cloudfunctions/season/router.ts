import { router } from '../runtime';
import { allocation } from './allocation';
import { applications } from './applications';
import { bookSlot } from './booking/book-slot';
import { current } from './current';
import { hearings } from './hearings';
import { participations } from './participations';
import { placements } from './placements';
import { posts } from './posts';
import { ranking } from './ranking';
import { releaseSlot } from './booking/release-slot';
import { room } from './room';
import { rounds } from './rounds';
import { scores } from './scores';
import { seasons } from './seasons';
import { slots } from './booking/slots';

export const season = router({ current, seasons, participations, posts, applications, slots, bookSlot, releaseSlot, rounds, room, hearings, scores, ranking, allocation, placements });
