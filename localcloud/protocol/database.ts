/** `database.*` actions of the SDK. */
import { aggregate, type Stage } from '../documents/aggregate';
import { type Database } from '../documents/database';
import { insert, remove, replace, update, updateBy, type Where } from '../documents/operations';
import { project } from '../documents/projection';
import { sortOf } from '../documents/sorting';
import { type Transaction } from '../documents/transactions';
import { type Document, readArrived, readExtended, writeExtended } from '../documents/values';
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

interface Cost {
  examined: number;
  by: string;
}

function account(call: Call, query: unknown, { examined, by }: Cost, returned = 0): void {
  const { counters, queries, requestId, functionName, place, action, params } = call;
  const collection = String(params.collectionName);
  counters.examined += examined;
  counters.returned += returned;
  if (by.includes('scan')) counters.scans++;
  queries.add({ requestId, functionName, place, collection, action, query, by, examined, returned });
}

function checkOutside(call: Call): void {
  const { params, queries, action } = call;
  if (params.queryType === 'WHERE' && !params.transactionId) queries.checkOutside(call, String(params.collectionName), action);
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
  const documents = project(
    found.documents.map((stored) => stored.value),
    extended(params, 'projection', now),
  );
  account(call, query, found, documents.length);
  return documentsReply(call, documents);
};

const calculateDocument: DatabaseAction = (call, database) => {
  checkOutside(call);
  const { collection, query } = whereOf(call, database);
  // The size of a collection is known without looking at it.
  if (Object.keys(query).length === 0) return { data: { total: collection.size } };
  const found = database.find(collection, { query, sort: [], skip: 0, wanted: Infinity });
  account(call, query, found);
  return { data: { total: found.documents.length } };
};

const insertDocument: DatabaseAction = async (call, database) => {
  const { params, now } = call;
  const collection = database.collection(text(params, 'collectionName'));
  const arrived = list(params, 'data').map((item) => {
    if (typeof item !== 'string') throw invalidParam('data must be an array of Extended JSON');
    return readArrived(item, now);
  });
  const insertedIds = await insert(database, collection, arrived, transactionOf(call, database));
  return { data: { insertedIds } };
};

const modifyDocument: DatabaseAction = async (call, database) => {
  const where = whereOf(call, database);
  const change: Document = extended(call.params, 'data', call.now);
  if (call.params.merge === false) {
    const set = await replace(database, where, change);
    account(call, where.query, set);
    return { data: { updated: set.count, upsert_id: set.created ?? null } };
  }
  checkOutside(call);
  const written = await update(database, where, updateBy(change, where.query));
  account(call, where.query, written);
  return { data: { updated: written.count, upsert_id: null } };
};

/** `where().updateAndReturn()`: the first match, changed, and the document as it is then. */
const modifyAndReturnDoc: DatabaseAction = async (call, database) => {
  const where = { ...whereOf(call, database), multi: false };
  checkOutside(call);
  const written = await update(database, where, updateBy(extended(call.params, 'data', call.now), where.query));
  account(call, where.query, written, written.first ? 1 : 0);
  return { data: { updated: written.count, doc: written.first ? writeExtended(written.first) : null } };
};

const removeDocument: DatabaseAction = async (call, database) => {
  checkOutside(call);
  const where = whereOf(call, database);
  const removed = await remove(database, where);
  account(call, where.query, removed);
  return { data: { deleted: removed.count } };
};

function stagesOf(params: Params, now: Date): Stage[] {
  return list(params, 'stages').map((stage) => {
    const { stageKey, stageValue } = stage as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string')
      throw invalidOperator('a stage has a stageKey and a stageValue');
    return [stageKey, readExtended(stageValue, now)] as const;
  });
}

const aggregateDocuments: DatabaseAction = (call, database) => {
  const stages = stagesOf(call.params, call.now);
  const { list: documents, ...cost } = aggregate(database, text(call.params, 'collectionName'), stages);
  account(
    call,
    stages.map(([name, value]) => ({ [name]: value })),
    cost,
    documents.length,
  );
  return documentsReply(call, documents);
};

const addCollection: DatabaseAction = async ({ params }, database) => {
  const name = text(params, 'collectionName');
  if (database.collections.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] Table exist: ${name}`);
  await database.create(name);
  return { data: {} };
};

const startTransaction: DatabaseAction = ({ counters, queries, requestId }, database) => {
  counters.transactions++;
  queries.transactionStarted(requestId);
  return { transactionId: database.transactions.start().id };
};

const commitTransaction: DatabaseAction = async ({ params, queries, requestId }, database) => {
  queries.transactionEnded(requestId);
  await database.commit(database.transactions.get(text(params, 'transactionId')));
  return { data: {} };
};

const abortTransaction: DatabaseAction = ({ params, queries, requestId }, database) => {
  queries.transactionEnded(requestId);
  database.abort(database.transactions.get(text(params, 'transactionId')));
  return { data: {} };
};

export const DATABASE_ACTIONS: Readonly<Record<string, DatabaseAction>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
};
