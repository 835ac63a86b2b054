import * as v from 'valibot';
import { largestPicture, longestWords, measure, mostPictures, shrinkingOf } from '../../../domain/job/picture';
import { bounds, checkText, command as _, refuse, type CallContext } from '../../runtime';
import type { EmployerDocument, EmployerPicture } from '../../runtime/documents/employers';
import type { Effect } from '../../runtime/documents/effects';
import { checkPicture } from '../../runtime/picture-check';
import { readFile, removeFiles, storedPath } from '../../runtime/storage';
import { pictureFolder } from './path';

/** An uploaded picture, and what it shows in words for those who do not see it. */
export const Picture = { employerId: bounds.id, pictureId: bounds.id, fileId: v.pipe(v.string(), v.maxLength(500)), words: bounds.line(longestWords) };

export interface TakenPicture {
  employerId: string;
  pictureId: string;
  fileId: string;
  words: string;
}

/**
 * Keeps an uploaded picture of an employer once it is looked at; what is no such picture is deleted at once. Safe to repeat: a picture is named by the device. Refuses with
 * PICTURE_NOT_FOUND, PICTURE_WRONG_TYPE, PICTURE_TOO_LARGE, PICTURE_REFUSED, PICTURES_FULL, WORDS_REFUSED.
 */
export async function takePicture(ctx: CallContext, { employerId, pictureId, fileId, words }: TakenPicture, state: EmployerPicture['state'], cause: Effect, offeredIn?: string): Promise<void> {
  const { db } = ctx;
  const before = await db.employers.read(employerId);
  if (before?.pictures?.some(({ id }) => id === pictureId)) return;
  if (!storedPath(fileId)?.startsWith(pictureFolder(ctx.personId))) return refuse('PICTURE_NOT_FOUND');
  if ((before?.pictures ?? []).filter((picture) => picture.state === state).length >= mostPictures) return refuse('PICTURES_FULL');
  await checkText(ctx, words, 'forum');
  await lookThrough(ctx, fileId);
  const picture: EmployerPicture = { id: pictureId, fileId, words, at: ctx.now(), state };
  const waits = offeredIn !== undefined && { offeredIn };
  const document: EmployerDocument = { _id: employerId, key: false, editedAt: ctx.now(), pictures: [picture], ...waits, effects: [cause] };
  if (!before && (await db.employers.insert(document))) return;
  // A repeat that came at the same time finds it there, and adds none.
  await db.employers.updateOne({ _id: employerId, 'pictures.id': _.neq(pictureId) }, { pictures: _.push([picture]), ...waits, effects: _.push([cause]) });
}

async function lookThrough(ctx: CallContext, fileId: string): Promise<void> {
  const file = (await readFile(fileId, largestPicture)) ?? refuse('PICTURE_NOT_FOUND');
  const measured = file === 'larger' ? undefined : measure(file);
  const fault = file === 'larger' || (measured && shrinkingOf(measured) < 1) ? 'PICTURE_TOO_LARGE' : measured ? undefined : 'PICTURE_WRONG_TYPE';
  if (fault || file === 'larger' || !measured) {
    await removeFiles([fileId]);
    return refuse(fault ?? 'PICTURE_WRONG_TYPE');
  }
  await checkPicture(ctx, file, measured.type);
}
