import { router } from '../runtime';
import { applicants } from './applicants';
import { applications } from './applications';
import { cards } from './cards';
import { code } from './code';
import { dismiss, dismissed, undismiss } from './dismissals';
import { employers } from './employers';
import { favourite, unfavourite } from './favourite';
import { favourites } from './favourites';
import { applyNext } from './imports/apply-next';
import { begin } from './imports/begin';
import { changes } from './imports/changes';
import { assignHeader, decideCell, forms, readAgain } from './imports/decide';
import { decideMissing, missing } from './imports/missing';
import { problems } from './imports/problems';
import { latest, read as readImport } from './imports/read';
import { readNext } from './imports/read-next';
import { replaceSource, sources } from './imports/sources';
import { undo, undoNext } from './imports/undo';
import { uploadFolder } from './imports/upload-folder';
import { introduction } from './introduction';
import { keepAll } from './keep-all';
import { noteSearch, popular } from './popular';
import { read } from './read';
import { savedSearches } from './saved-searches';
import { search } from './search';
import { suggestions } from './search/suggest';

export const jobs = router({
  search,
  suggestions,
  popular,
  noteSearch,
  read,
  code,
  employers,
  favourite,
  unfavourite,
  favourites,
  keepAll,
  cards,
  dismiss,
  undismiss,
  dismissed,
  savedSearches,
  introduction,
  applications,
  applicants,
  imports: router({ uploadFolder, begin, readNext, applyNext, read: readImport, latest, problems, changes, sources, replaceSource, missing, decideMissing, undo, undoNext, assignHeader, forms, decideCell, readAgain }),
});
