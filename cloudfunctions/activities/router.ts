import { router } from '../runtime';
import { callOff } from './call-off';
import { cancel } from './cancel';
import { change } from './change';
import { checkIn } from './check-in';
import { doorActivities } from './door-activities';
import { list } from './list';
import { mine } from './mine';
import { read } from './read';
import { signUp } from './sign-up';
import { ticket } from './ticket';

export const activities = router({ list, read, mine, signUp, cancel, ticket, doorActivities, checkIn, change, callOff });
