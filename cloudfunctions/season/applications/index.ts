import { router } from '../../runtime';
import { check } from './check';
import { choices, chosen } from './choices';
import { attach, detach, documentPath, openOwnDocument } from './documents';
import { form } from './form';
import { lookAgain } from './look-again';
import { mine } from './mine';
import { openDocuments } from './open-documents';
import { queue } from './queue';
import { read } from './read';
import { receipt } from './receipt';
import { save } from './save';
import { submit } from './submit';
import { withdraw } from './withdraw';

/** Applying for a season, and checking what was handed in. */
export const applications = router({ mine, form, choices, chosen, save, submit, withdraw, receipt, documentPath, attach, detach, openOwnDocument, queue, read, openDocuments, check, lookAgain });
