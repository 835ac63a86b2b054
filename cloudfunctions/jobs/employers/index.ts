import { router } from '../../runtime';
import { edit } from './edit';
import { list } from './list';
import { read } from './read';

export const employers = router({ list, read, edit });
