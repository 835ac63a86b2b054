import { proofExtensions } from '../../domain/person/proof-file';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';

/** Picks a photograph or a PDF. `undefined` when the person turned back. */
export const chooseProof = (): Promise<ChosenFile | undefined> => chooseFile(proofExtensions);
