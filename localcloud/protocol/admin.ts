/** `POST /admin`: everything the SDK asks of the cloud. */
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Database } from '../documents/database';
import { CloudError, invalidParam } from '../errors';
import { fromClient, throughFunction } from '../functions/caller';
import { type Runtime } from '../functions/runtime';
import { type Requests } from '../requests';
import { type Call, type Reply } from './call';
import { DATABASE_ACTIONS } from './database';
import { STORAGE_ACTIONS, type StorageHome } from './storage';
import { type Params, text } from './wire';

export interface Cloud {
  database: Database;
  runtime: Runtime;
  storage: StorageHome;
  requests: Requests;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** The SDK's sequence number begins with the request id of the function that calls. */
function requestIdOf(request: FastifyRequest): string {
  const { seqId } = request.query as { seqId?: unknown };
  return (typeof seqId === 'string' && UUID.exec(seqId)?.[0]) || 'outside';
}

async function invokeFunction(call: Call, { runtime }: Cloud): Promise<Reply> {
  const name = text(call.params, 'function_name');
  const data = call.params.request_data;
  const behind = runtime.behind(call.requestId);
  const caller = throughFunction(behind?.caller ?? fromClient('outside'));
  return { data: { response_data: await runtime.invoke(name, typeof data === 'string' && data !== '' ? data : '{}', caller) } };
}

async function perform(call: Call, cloud: Cloud): Promise<Reply> {
  const onDatabase = DATABASE_ACTIONS[call.action];
  if (onDatabase) {
    call.counters.databaseCalls++;
    return onDatabase(call, cloud.database);
  }
  const onStorage = STORAGE_ACTIONS[call.action];
  if (onStorage) return onStorage(call, cloud.storage);
  if (call.action === 'functions.invokeFunction') return invokeFunction(call, cloud);
  throw invalidParam(`the local cloud does not know the action ${call.action}`);
}

/** A defect of the local cloud itself is a system error to the caller, with its text: this is a developer's machine. */
function refusal(error: unknown, counters: Call['counters']): Reply {
  if (!(error instanceof CloudError)) return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === 'DATABASE_TRANSACTION_CONFLICT') counters.conflicts++;
  return { code: error.code, message: error.message };
}

export function adminRoutes(app: FastifyInstance, cloud: Cloud): void {
  app.post('/admin', async (request) => {
    const params = (request.body ?? {}) as Params;
    const requestId = requestIdOf(request);
    const counters = cloud.requests.of(requestId);
    const call: Call = { action: String(params.action), params, now: new Date(), requestId, counters, note: () => undefined };
    try {
      return { requestId, ...(await perform(call, cloud)) };
    } catch (error) {
      return { requestId, ...refusal(error, counters) };
    }
  });
}
