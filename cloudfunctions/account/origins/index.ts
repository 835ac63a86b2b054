import { router } from '../../runtime';
import { mine } from './mine';
import { proofPath } from './proof-path';
import { saveIdNumber } from './save-id-number';
import { sendProof } from './send-proof';
import { withdraw } from './withdraw';

export const origins = router({ mine, proofPath, saveIdNumber, sendProof, withdraw });
