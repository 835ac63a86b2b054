/** Failures in the cloud's own words: the SDK maps `code` to an errCode and shows `message` to the developer. */

/** A refusal the SDK understands: `{ code, message, requestId }` on the wire. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

const CONTACT = 'Please check your request, but if the problem cannot be solved, contact us.';

/** -502001: the database refused the operation. */
export const requestFailed = (why: string) => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${why}`);

/** -502002: an operator the database does not know, or one it was given wrongly. */
export const invalidOperator = (why: string) => new CloudError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${why}`);

/** -502005 */
export const collectionMissing = (name: string) =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`);

/** -502001 with MongoDB's E11000, which callers look for. */
export const duplicateKey = (collection: string, index: string, key: string) =>
  requestFailed(
    `multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  );

/** -501007 */
export const invalidParam = (why: string) => new CloudError('INVALID_PARAM', why);

/** Another transaction wrote the document first. The SDK retries it only when it comes from `commit`. */
export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  );

/** A write waited for a transaction that did not end in time. */
export const transactionBusy = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy, the resource is held by an open transaction. ${CONTACT}`,
  );

/** The transaction was committed, rolled back, or left open longer than the cloud allows. */
export const transactionGone = (id: string) =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, its state is "not exist": ${id}. ${CONTACT}`,
  );
