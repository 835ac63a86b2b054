/** `database.*` actions of the SDK. */
import { aggregate, type Stage } from '../documents/aggregate';
import { type Database } from '../documents/database';
import { insert, remove, replace, update, updateBy, type Where } from '../documents/operations';
import { project } from '../documents/projection';
import { sortOf } from '../documents/sorting';
import { type Transaction } from '../documents/transactions';
import { type Document, readDocument, readExtended, writeExtended } from '../documents/values';
import { CloudError, invalidOperator, invalidParam } from '../errors';
import { type Call, type Reply } from './call';
import { extended, list, optionalText, type Params, text, whole } from './wire';

/** As in the cloud: 100 unless asked, 1000 at most. */
const DEFAULT_LIMIT = 100;
const MOST = 1000;

export type DatabaseAction = (call: Call, database: Database) => Promise<Reply> | Reply;

function transactionOf({ params }: Call, database: Database): Transaction | undefined {
  const id = optionalText(params, 'transactionId');
  return id === undefined ? undefined : database.transactions.get(id);
}

function whereOf(call: Call, database: Database): Where {
  const { params, now } = call;
  return {
    collection: database.collection(text(params, 'collectionName')),
    query: extended(params, 'query', now),
    multi: params.multi === true,
    transaction: transactionOf(call, database),
  };
}

function account(call: Call, examined: number, by: string, returned = 0): void {
  call.counters.examined += examined;
  call.counters.returned += returned;
  if (by.includes('scan')) call.counters.scans++;
  call.note(by, examined, returned);
}

function documentsReply(call: Call, documents: unknown[]): Reply {
  const encoded = documents.map(writeExtended);
  for (const text of encoded) call.counters.bytes += text.length;
  return { data: { list: encoded } };
}

const getDocument: DatabaseAction = (call, database) => {
  const { collection, query, transaction } = whereOf(call, database);
  const { params, now } = call;
  const sort = sortOf(extended(params, 'order', now));
  const single = params.queryType === 'DOC';
  const wanted = single ? 1 : Math.min(whole(params, 'limit', DEFAULT_LIMIT), MOST);
  const found = database.find(collection, { query, sort, skip: whole(params, 'offset', 0), wanted }, transaction);
  const documents = project(found.documents.map((stored) => stored.value), extended(params, 'projection', now));
  account(call, found.examined, found.by, documents.length);
  return documentsReply(call, documents);
};

const calculateDocument: DatabaseAction = (call, database) => {
  const { collection, query } = whereOf(call, database);
  const found = database.find(collection, { query, sort: [], skip: 0, wanted: Infinity });
  account(call, found.examined, found.by);
  return { data: { total: found.documents.length } };
};

const insertDocument: DatabaseAction = async (call, database) => {
  const { params, now } = call;
  const collection = database.collection(text(params, 'collectionName'));
  const documents = list(params, 'data').map((item) => {
    if (typeof item !== 'string') throw invalidParam('data must be an array of Extended JSON');
    return readDocument(item, now);
  });
  const insertedIds = await insert(database, collection, documents, transactionOf(call, database));
  return { data: { insertedIds } };
};

const modifyDocument: DatabaseAction = async (call, database) => {
  const where = whereOf(call, database);
  const change: Document = extended(call.params, 'data', call.now);
  if (call.params.merge === false) {
    const set = await replace(database, where, change);
    account(call, set.examined, set.by);
    return { data: { updated: set.count, upsert_id: set.created ?? null } };
  }
  const written = await update(database, where, updateBy(change, where.query));
  account(call, written.examined, written.by);
  return { data: { updated: written.count, upsert_id: null } };
};

const removeDocument: DatabaseAction = async (call, database) => {
  const removed = await remove(database, whereOf(call, database));
  account(call, removed.examined, removed.by);
  return { data: { deleted: removed.count } };
};

function stagesOf(params: Params, now: Date): Stage[] {
  return list(params, 'stages').map((stage) => {
    const { stageKey, stageValue } = stage as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string') throw invalidOperator('a stage has a stageKey and a stageValue');
    return [stageKey, readExtended(stageValue, now)] as const;
  });
}

const aggregateDocuments: DatabaseAction = (call, database) => {
  const { list: documents, examined, by } = aggregate(database, text(call.params, 'collectionName'), stagesOf(call.params, call.now));
  account(call, examined, by, documents.length);
  return documentsReply(call, documents);
};

const addCollection: DatabaseAction = async ({ params }, database) => {
  const name = text(params, 'collectionName');
  if (database.collections.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] Table exist: ${name}`);
  await database.create(name);
  return { data: {} };
};

const startTransaction: DatabaseAction = ({ counters }, database) => {
  counters.transactions++;
  return { transactionId: database.transactions.start().id };
};

const commitTransaction: DatabaseAction = async ({ params }, database) => {
  await database.commit(database.transactions.get(text(params, 'transactionId')));
  return { data: {} };
};

const abortTransaction: DatabaseAction = ({ params }, database) => {
  database.abort(database.transactions.get(text(params, 'transactionId')));
  return { data: {} };
};

export const DATABASE_ACTIONS: Readonly<Record<string, DatabaseAction>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};

