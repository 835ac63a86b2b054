/** What of a document is returned. */
import { Query } from 'mingo/query';
import { asInvalidOperator } from './filter';
import { MINGO } from './mingo';
import { type Document } from './values';

/** `field()` of the SDK: 0/1 by path, `$slice`, `$elemMatch`. The stored documents are not touched. */
export function project(documents: Document[], projection: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return asInvalidOperator(() => new Query({}, MINGO).find<Document>(documents, projection).all());
}
