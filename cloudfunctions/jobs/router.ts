import { router } from '../runtime';
import { applicants } from './applicants';
import { applications } from './applications';
import { cards } from './cards';
import { code } from './code';
import { dismiss, dismissed, undismiss } from './dismissals';
import { employers } from './employers';
import { keeping } from './edit';
import { favourite, unfavourite } from './favourite';
import { favourites } from './favourites';
import { imports } from './imports';
import { introduction } from './introduction';
import { keepAll } from './keep-all';
import { pictures } from './pictures';
import { noteSearch, popular } from './popular';
import { read } from './read';
import { savedSearches } from './saved-searches';
import { search } from './search';
import { excerpts } from './search/excerpts';
import { facets } from './search/facets';
import { suggestions } from './search/suggest';
import { submissions } from './submissions';

export const jobs = router({
  search,
  facets,
  excerpts,
  suggestions,
  popular,
  noteSearch,
  read,
  code,
  employers,
  pictures,
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
  keeping,
  imports,
  submissions,
});
