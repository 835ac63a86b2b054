import { carryOut, gatherEffects } from '../runtime/effects';
import { finishAccepting } from '../runtime/invitations';
import { forgetRates } from '../runtime/rates';
import { resealOld } from '../runtime/vault';
import { discardFiles } from './discard';
import { reconcileAll } from './reconcile';
import type { Step } from './step';

/** Every minute, in this order: first what is true is mended, then what it causes is carried out. */
export const steps: readonly Step[] = [
  { name: 'seats', run: reconcileAll },
  { name: 'invitations', run: finishAccepting },
  { name: 'effects', run: ({ db, now }) => gatherEffects(db, carryOut(db, () => new Date(now().getTime() + 24 * 3600 * 1000))) },
  { name: 'rates', run: forgetRates },
  { name: 'vaults', run: resealOld },
  { name: 'files', run: discardFiles },
];
