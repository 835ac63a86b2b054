import { router } from '../runtime';
import { list } from './staff/list';

export const desk = router({
  staff: router({ list }),
});
