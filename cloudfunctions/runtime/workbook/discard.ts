import cloud from 'wx-server-sdk';

/**
 * Deletes workbooks from the cloud's storage: they hold names and telephone numbers that are not imported, and nobody needs them
 * once they are read. What cannot be deleted is logged and goes no further: the import is as good without.
 */
export async function discard(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  try {
    const reply = await cloud.deleteFile({ fileList: [...fileIds] });
    const kept = reply ? reply.fileList.filter(({ status }) => status !== 0 && status !== missing) : [];
    if (kept.length > 0) console.error(`workbooks that could not be deleted: ${JSON.stringify(kept)}`);
  } catch (error) {
    console.error(`workbooks that could not be deleted: ${fileIds.join(', ')}: ${String(error)}`);
  }
}

/** The platform's number for a file that does not exist. */
const missing = -503003;
