import { router } from '../../runtime';
import { judged } from './judged';
import { list } from './list';
import { read } from './read';

export const policies = router({ list, read, judged });
