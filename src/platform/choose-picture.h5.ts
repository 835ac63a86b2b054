import { pictureExtensions, shrinkingOf } from '../../domain/job/picture';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';
import { shrinkPicture } from './shrink-picture.h5';

/** Picks a picture, made as small as WeChat's check takes it. `undefined` when the person turned back. */
export async function choosePicture(): Promise<ChosenFile | undefined> {
  const chosen: ChosenFile | undefined = await chooseFile(pictureExtensions);
  if (!chosen) return undefined;
  const source = await shrinkPicture(chosen.source as File, shrinkingOf);
  return { ...chosen, source, size: source.size };
}
