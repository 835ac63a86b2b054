import cloud from 'wx-server-sdk';
import type { ImportDocument } from '../../runtime/documents/imports';
import { slicePath } from '../../runtime/import-slices';
import { readSliceFile, type StoredSlice } from '../../runtime/workbook/slice-file';

export async function keepSlice(importId: string, index: number, content: Buffer): Promise<void> {
  await cloud.uploadFile({ cloudPath: slicePath(importId, index), fileContent: content as never });
}

export async function fetchSlice({ _id, storage }: Pick<ImportDocument, '_id' | 'storage'>, index: number): Promise<StoredSlice> {
  const { fileContent } = (await cloud.downloadFile({ fileID: `${storage}${slicePath(_id, index)}` })) as unknown as { fileContent: Buffer };
  return readSliceFile(fileContent);
}
