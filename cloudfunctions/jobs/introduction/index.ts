import { router } from '../../runtime';
import { attach, filePath } from './attach';
import { detach } from './detach';
import { openFile } from './open-file';
import { read } from './read';
import { save } from './save';

export const introduction = router({ read, save, filePath, attach, detach, openFile });
