import { createHash } from 'node:crypto';
import { largestProof, type ProofKind } from '../../../domain/person/proof-file';
import type { DocumentHandedIn } from '../../runtime/documents/season/applications';
import { linkTo, readFile } from '../../runtime/storage';
import { LINK_LASTS } from './documents';

export interface OpenedDocuments {
  documents: { id: string; kind: ProofKind; url: string }[];
  /** Those whose content is no longer what was handed in. */
  changed: string[];
  until: string;
}

/** Links to documents, good for five minutes. Whoever asks has written down before that they are looked at. */
export async function linksTo(given: readonly DocumentHandedIn[], now: Date): Promise<OpenedDocuments> {
  const opened: OpenedDocuments = { documents: [], changed: [], until: new Date(now.getTime() + LINK_LASTS * 1000).toISOString() };
  for (const { id, fileId, kind, digest } of given) {
    const content = await readFile(fileId, largestProof);
    const url = await linkTo(fileId, LINK_LASTS);
    const isSame = content !== undefined && content !== 'larger' && createHash('sha256').update(content).digest('hex') === digest;
    if (isSame && url !== undefined) opened.documents.push({ id, kind, url });
    else opened.changed.push(id);
  }
  return opened;
}
