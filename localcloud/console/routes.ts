/** What the console page shows, as JSON. For developers on this machine only. */
import { EJSON } from 'bson';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Database } from '../documents/database';
import { readDocument } from '../documents/values';
import { invalidParam } from '../errors';
import { type Timers } from '../functions/timers';
import { type Runtime } from '../functions/runtime';
import { type SubscribeMessages } from '../openapi/subscribe-message';
import { type QueryLog } from '../queries';
import { type Requests } from '../requests';
import { type Files } from '../storage/files';
import { consolePage } from './page';

export interface ConsoleHome {
  database: Database;
  runtime: Runtime;
  timers: Timers;
  queries: QueryLog;
  requests: Requests;
  messages: SubscribeMessages;
  files: Files;
}

const RECENT = 100;
const PAGE = 50;
const MOST_LINES = 200;
const AN_HOUR = 3600;
const NAME = /^[\w\p{Script=Han}-]{1,64}$/u;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Another site's page cannot have this machine's name, whatever address its own name resolves to, and says where it is from. */
async function onlyFromHere({ headers }: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host = '', origin } = headers;
  if (!LOOPBACK.test(host) || (origin !== undefined && origin !== `http://${host}`))
    await reply.code(403).send({ error: 'the console answers on loopback only' });
}

function overview({ database, runtime, timers, queries, requests, messages, files }: ConsoleHome): object {
  return {
    functions: [...runtime.functions.values()].map(({ name, openapi, triggers }) => ({
      name,
      openapi,
      triggers,
      instances: runtime.instancesOf(name),
    })),
    invocations: runtime.invocations
      .slice(-RECENT)
      .reverse()
      .map((record) => ({
        ...record,
        logs: record.logs.slice(-MOST_LINES),
        caller: record.caller.openid ?? record.caller.source,
        cost: requests.find(record.requestId),
      })),
    queries: queries.list(),
    warnings: [...queries.warnings].reverse(),
    collections: [...database.collections.values()].map(({ plan, size, indexes }) => ({
      name: plan.name,
      size,
      indexes: indexes.map((index) => index.plan.name),
    })),
    openTransactions: database.transactions.count,
    messages: messages.inbox().slice(-RECENT).reverse(),
    timers: timers.state(),
    files: files.list().map((file) => ({ ...file, link: encodeURI(files.link(file.path, AN_HOUR)) })),
  };
}

/** A page of a collection, newest first; `query` is Extended JSON. */
function documents(database: Database, request: FastifyRequest): object {
  const { name } = request.params as { name: string };
  const { query = '{}', skip = '0' } = request.query as { query?: string; skip?: string };
  const found = database.find(database.collection(name), {
    query: readDocument(query || '{}', new Date()),
    sort: [],
    skip: 0,
    wanted: Infinity,
  });
  const from = Number(skip) || 0;
  const page = found.documents.reverse().slice(from, from + PAGE);
  return {
    total: found.documents.length,
    by: found.by,
    examined: found.examined,
    page: PAGE,
    documents: page.map((stored) => EJSON.serialize(stored.value, { relaxed: true })),
  };
}

async function newCollection(database: Database, { body }: FastifyRequest): Promise<object> {
  const { name } = (body ?? {}) as { name?: unknown };
  if (typeof name !== 'string' || !NAME.test(name)) throw invalidParam('集合名称是 1 到 64 个字母、数字、汉字、_ 或 -');
  if (database.collections.has(name)) throw invalidParam(`集合 ${name} 已经有了`);
  await database.create(name);
  return { name };
}

export async function consoleRoutes(app: FastifyInstance, home: ConsoleHome): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', onlyFromHere);
    scope.get('/console', (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(consolePage),
    );
    scope.get('/console/state', () => overview(home));
    scope.get('/console/collections/:name', (request) => documents(home.database, request));
    scope.post('/console/collections', (request) => newCollection(home.database, request));
    scope.post('/timers/:name/fire', async (request) => ({
      result: JSON.parse(await home.timers.fire((request.params as { name: string }).name)) as unknown,
    }));
    scope.get(
      '/counters/:requestId',
      (request, reply) =>
        home.requests.find((request.params as { requestId: string }).requestId) ??
        reply.code(404).send({ error: 'no such request' }),
    );
  });
}
