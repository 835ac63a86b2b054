/** What of a document is returned. */
import { Query } from 'mingo/query';
import { asInvalidOperator } from './filter';
import { mingoOptions } from './mingo';
import { type Document } from './values';

const OPTIONS = mingoOptions();

/** `field()` of the SDK: 0/1 by path, `$slice`, `$elemMatch`. The stored documents are not touched. */
export function project(documents: Document[], projection: Document): Document[] {
  if (Object.keys(projection).length === 0) return documents;
  return asInvalidOperator(() => new Query({}, OPTIONS).find<Document>(documents, projection).all());
}
