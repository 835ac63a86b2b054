import { router } from '../../runtime';
import { list } from './list';
import { read } from './read';
import { readAll } from './read-all';
import { unread } from './unread';

export const messages = router({ list, unread, read, readAll });
