import { router } from '../../runtime';
import { answer } from './answer';
import { counts } from './counts';
import { list } from './list';
import { openFile } from './open-file';
import { openings } from './openings';
import { phone } from './phone';
import { read } from './read';
import { table } from './table';

/** What was sent to the employer of a contact; its counts, for organisers. */
export const applicants = router({ openings, list, read, answer, openFile, phone, table, counts });
