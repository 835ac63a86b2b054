import cloud from 'wx-server-sdk';
import { removeFiles } from '../../runtime/storage';
import type { ImportDocument } from '../../runtime/documents/imports';
import { revived, type StoredSlice } from '../workbook/slice-file';

/**
 * The slices of a workbook in the cloud's storage. They hold what it holds, names and telephone numbers too, and go once the import is
 * being written, replaced or forgotten. Their paths are known beforehand: what a call that died has left can be deleted.
 */

/** No workbook is cut into more: see `workbook/unpack.ts`. */
const mostSlices = 1200;

const pathOf = (importId: string, index: number): string => `import-slices/${importId}/${index}.json`;

/** Of a file id, what stands before the path. */
export const storageOf = (fileId: string): string => /^cloud:\/\/[^/]+\//.exec(fileId)?.[0] ?? '';

export async function keepSlice(importId: string, index: number, content: Buffer): Promise<void> {
  await cloud.uploadFile({ cloudPath: pathOf(importId, index), fileContent: content as never });
}

export async function fetchSlice({ _id, storage }: Pick<ImportDocument, '_id' | 'storage'>, index: number): Promise<StoredSlice> {
  const { fileContent } = (await cloud.downloadFile({ fileID: `${storage}${pathOf(_id, index)}` })) as unknown as { fileContent: Buffer };
  return revived<StoredSlice>(fileContent.toString('utf8'));
}

/** `count` as far as it is known; an import that died while unpacking may have left as many as there can be. */
export async function discardSlices({ _id, storage }: Pick<ImportDocument, '_id' | 'storage'>, count = mostSlices): Promise<void> {
  await removeFiles(Array.from({ length: count }, (_, index) => `${storage}${pathOf(_id, index)}`));
}
