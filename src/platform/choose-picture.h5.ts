import { pictureExtensions, shrinkingOf } from '../../domain/job/picture';
import { chooseFile } from './choose-file';
import { type ChosenFile } from './chosen-file';

/** Picks a picture, made as small as WeChat's check takes it. `undefined` when the person turned back. */
export async function choosePicture(): Promise<ChosenFile | undefined> {
  const chosen: ChosenFile | undefined = await chooseFile(pictureExtensions);
  return chosen && { ...chosen, ...(await shrunk(chosen.source as File)) };
}

/** What the browser cannot draw is sent as it is: the cloud says what is wrong with it. */
async function shrunk(file: File): Promise<Pick<ChosenFile<File>, 'source' | 'size'>> {
  const drawn = await createImageBitmap(file).catch(() => undefined);
  const by = drawn ? shrinkingOf(drawn) : 1;
  if (!drawn || by === 1) return { source: file, size: file.size };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.floor(drawn.width * by), Math.floor(drawn.height * by)];
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  const source = blob ? new File([blob], file.name, { type: blob.type }) : file;
  return { source, size: source.size };
}
