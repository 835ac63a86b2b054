import { router } from '../runtime';
import { answer } from './feedback/answer';
import { list as feedback } from './feedback/list';
import { list } from './staff/list';

export const desk = router({
  feedback: router({ list: feedback, answer }),
  staff: router({ list }),
});
