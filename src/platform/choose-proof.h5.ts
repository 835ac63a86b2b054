import { proofExtensions, shrinkingOfProof } from '../../domain/person/proof-file';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';
import { shrinkPicture } from './shrink-picture.h5';

/** Picks a photograph, made no larger than it is read, or a PDF. `undefined` when the person turned back. */
export async function chooseProof(): Promise<ChosenFile | undefined> {
  const chosen: ChosenFile | undefined = await chooseFile(proofExtensions);
  if (!chosen || /\.pdf$/i.test(chosen.name)) return chosen;
  const source = await shrinkPicture(chosen.source as File, shrinkingOfProof);
  return { ...chosen, source, size: source.size };
}
