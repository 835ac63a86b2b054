import * as v from 'valibot';
import { largestPicture, longestWords, measure, mostPictures, shrinkingOf } from '../../../domain/job/picture';
import { bounds, checkText, command as _, refuse, type CallContext } from '../../runtime';
import type { EmployerDocument, EmployerPicture } from '../../runtime/documents/employers';
import type { Effect } from '../../runtime/documents/effects';
import { checkPicture } from '../../runtime/picture-check';
import { Refusal } from '../../runtime/refuse';
import { keepFile, readFile, removeFiles, storedPath } from '../../runtime/storage';
import { keptPath, pictureFolder } from './path';

/** An uploaded picture, and what it shows in words for those who do not see it. */
export const Picture = { employerId: bounds.id, pictureId: bounds.id, fileId: v.pipe(v.string(), v.maxLength(500)), words: bounds.line(longestWords) };

export interface TakenPicture {
  employerId: string;
  pictureId: string;
  fileId: string;
  words: string;
}

/**
 * Keeps a picture of an employer once it is looked at: a copy of what was looked at, since whoever uploaded a file may write over it. The
 * upload is deleted then, and on every refusal that is no TRY_AGAIN. Safe to repeat: a picture is named by the device. Refuses with
 * PICTURE_NOT_FOUND, PICTURE_WRONG_TYPE, PICTURE_TOO_LARGE, PICTURE_REFUSED, PICTURES_FULL, WORDS_REFUSED, TRY_AGAIN.
 */
export async function takePicture(ctx: CallContext, taken: TakenPicture, state: EmployerPicture['state'], cause: Effect, offeredIn?: string): Promise<void> {
  if (!storedPath(taken.fileId)?.startsWith(pictureFolder(ctx.personId))) return refuse('PICTURE_NOT_FOUND');
  try {
    await keepPicture(ctx, taken, state, cause, offeredIn);
  } catch (failure) {
    if (isFinal(failure)) await removeFiles([taken.fileId]);
    // A repeat that came at the same time may have kept it, and deleted the upload.
    if (!isAmong((await ctx.db.employers.read(taken.employerId))?.pictures, taken)) throw failure;
  }
  await removeFiles([taken.fileId]);
}

const isFinal = (failure: unknown): boolean => failure instanceof Error && failure.cause instanceof Refusal && failure.cause.code !== 'TRY_AGAIN';

const isAmong = (pictures: readonly EmployerPicture[] = [], { pictureId }: TakenPicture): boolean => pictures.some(({ id }) => id === pictureId);

async function keepPicture(ctx: CallContext, taken: TakenPicture, state: EmployerPicture['state'], cause: Effect, offeredIn?: string): Promise<void> {
  const { db } = ctx;
  const { employerId, pictureId, words } = taken;
  const before = await db.employers.read(employerId);
  if (isAmong(before?.pictures, taken)) return;
  if ((before?.pictures ?? []).filter((picture) => picture.state === state).length >= mostPictures) return refuse('PICTURES_FULL');
  await checkText(ctx, words, 'forum');
  const fileId = await keepFile(keptPath(ctx), await lookThrough(ctx, taken.fileId));
  const picture: EmployerPicture = { id: pictureId, fileId, words, at: ctx.now(), state };
  const waits = offeredIn !== undefined && { offeredIn };
  const document: EmployerDocument = { _id: employerId, key: false, editedAt: ctx.now(), pictures: [picture], ...waits, effects: [cause] };
  if (!before && (await db.employers.insert(document))) return;
  const isAdded = await db.employers.updateOne({ _id: employerId, 'pictures.id': _.neq(pictureId) }, { pictures: _.push([picture]), ...waits, effects: _.push([cause]) });
  // A repeat that came at the same time finds it there, and adds none.
  if (!isAdded) await removeFiles([fileId]);
}

/** The bytes of an uploaded picture that may be kept. */
async function lookThrough(ctx: CallContext, fileId: string): Promise<Uint8Array> {
  const file = (await readFile(fileId, largestPicture)) ?? refuse('PICTURE_NOT_FOUND');
  if (file === 'larger') return refuse('PICTURE_TOO_LARGE');
  const measured = measure(file) ?? refuse('PICTURE_WRONG_TYPE');
  if (shrinkingOf(measured) < 1) return refuse('PICTURE_TOO_LARGE');
  await checkPicture(ctx, file, measured.type);
  return file;
}
