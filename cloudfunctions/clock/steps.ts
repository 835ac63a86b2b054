import { finishAccepting } from '../runtime/invitations';
import { finishPublishing } from '../runtime/publishing';
import { forgetWalkIns, settleUnsettled } from '../runtime/door';
import { forgetRates } from '../runtime/rates';
import { writeActivities } from '../runtime/seats';
import { discardTakeaways } from '../runtime/take-away';
import { finishCopies } from '../runtime/season/copy-posts';
import { forgetPostSheets } from '../runtime/season/post-sheets';
import { discardUploads } from '../runtime/season/uploads';
import { finishParts, forgetParts } from '../runtime/season/participations';
import { fingerprintPhones, resealOld } from '../runtime/vault';
import { forgetApplications } from './applications/forget';
import { discardIntroductionFiles } from './applications/discard';
import { tellContacts } from './applications/tell-contacts';
import { forgetAnswers } from './answers';
import { discardDocuments, finishCandidates } from './season-applications';
import { forgetSeasons } from './season-applications/forget';
import { discardFiles } from './discard';
import { discardWorkbooks, forgetVersions, tellOfImports } from './imports';
import { erasure } from './erasure';
import { interviewSteps } from './interviews';
import { messageSteps } from './messages';
import { forgetSearches, gatherOpenings, tidyIndex } from './openings';
import { reconcileAll } from './reconcile';
import { lookForOpenings } from './saved-searches';
import { openRankings, remindRankings } from './season-rankings';
import { placementSteps } from './season-placements';
import type { Step } from './step';

/** Every minute, in this order: first what is true is mended, then what it causes is carried out. */
export const steps: readonly Step[] = [
  { name: 'seats', run: reconcileAll },
  { name: 'activities', run: writeActivities },
  { name: 'scans', run: settleUnsettled },
  { name: 'invitations', run: finishAccepting },
  { name: 'submissions', run: finishPublishing },
  { name: 'candidates', run: finishCandidates },
  { name: 'copied posts', run: finishCopies },
  { name: 'participations', run: finishParts },
  { name: 'applicants', run: tellContacts },
  { name: 'saved searches', run: lookForOpenings },
  { name: 'imports', run: tellOfImports },
  ...interviewSteps,
  { name: 'rankings', run: openRankings },
  { name: 'ranking reminders', run: remindRankings },
  ...placementSteps,
  ...messageSteps,
  { name: 'openings', run: gatherOpenings },
  { name: 'index files', run: tidyIndex },
  { name: 'searches', run: forgetSearches },
  { name: 'walk-ins', run: forgetWalkIns },
  { name: 'answers', run: forgetAnswers },
  { name: 'rates', run: forgetRates },
  { name: 'vaults', run: resealOld },
  { name: 'telephones', run: fingerprintPhones },
  { name: 'files', run: discardFiles },
  { name: 'takeaways', run: discardTakeaways },
  { name: 'season documents', run: discardDocuments },
  { name: 'uploads', run: discardUploads },
  { name: 'old seasons', run: forgetSeasons },
  { name: 'workbooks', run: discardWorkbooks },
  { name: 'post sheets', run: forgetPostSheets },
  { name: 'old participations', run: forgetParts },
  { name: 'versions', run: forgetVersions },
  { name: 'old applications', run: forgetApplications },
  { name: 'introduction files', run: discardIntroductionFiles },
  // After what documents have caused was carried out: what waits there keeps an account.
  erasure,
];
