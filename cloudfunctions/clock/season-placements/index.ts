import type { Step } from '../step';
import { offerFreed } from './free-places';
import { lapse } from './lapse';
import { offerPlaced } from './offer';
import { placeEverybody } from './place';
import { remindOffered } from './remind';
import { completeSwitches } from './switches';

/** From a published allocation to people in their posts, in this order: each step finds what the one before left. */
export const placementSteps: readonly Step[] = [
  { name: 'placements', run: placeEverybody },
  { name: 'offers', run: offerPlaced },
  { name: 'lapsed offers', run: lapse },
  { name: 'offers ending', run: remindOffered },
  { name: 'switches', run: completeSwitches },
  { name: 'freed places', run: offerFreed },
];
