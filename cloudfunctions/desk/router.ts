import { router } from '../runtime';
import { audit } from './audit';
import { answer } from './feedback/answer';
import { list as feedback } from './feedback/list';
import { originsDesk } from './origins';
import { reveal } from './reveal/reveal';
import { staffDesk } from './staff';

export const desk = router({
  audit,
  feedback: router({ list: feedback, answer }),
  origins: originsDesk,
  reveal,
  staff: staffDesk,
});
