import type { ImportDocument } from './documents/imports';
import { removeFiles } from './storage';

/**
 * The slices of a workbook in the cloud's storage. They hold what it holds, names and telephone numbers too, and go once the import is
 * being written, replaced or forgotten. Their paths are known beforehand: what a call that died has left can be deleted.
 */

/** No workbook is cut into more: fifty thousand rows, sixty at least in each. */
const mostSlices = 1200;

export const slicePath = (importId: string, index: number): string => `import-slices/${importId}/${index}.json`;

/** Of a file id, what stands before the path. */
export const storageOf = (fileId: string): string => /^cloud:\/\/[^/]+\//.exec(fileId)?.[0] ?? '';

/** `count` as far as it is known; an import that died while unpacking may have left as many as there can be. */
export async function discardSlices({ _id, storage }: Pick<ImportDocument, '_id' | 'storage'>, count = mostSlices): Promise<void> {
  await removeFiles(Array.from({ length: count }, (_, index) => `${storage}${slicePath(_id, index)}`));
}
