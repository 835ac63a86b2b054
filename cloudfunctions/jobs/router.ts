import { router } from '../runtime';
import { favourite, unfavourite } from './favourite';
import { favourites } from './favourites';
import { applyNext } from './imports/apply-next';
import { preview } from './imports/preview';
import { problems } from './imports/problems';
import { latest, read as readImport } from './imports/read';
import { uploadFolder } from './imports/upload-folder';
import { read } from './read';
import { search } from './search';

export const jobs = router({
  search,
  read,
  favourite,
  unfavourite,
  favourites,
  imports: router({ uploadFolder, preview, problems, applyNext, read: readImport, latest }),
});
