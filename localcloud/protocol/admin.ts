/** `POST /admin`: everything the SDK asks of the cloud. */
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Database } from '../documents/database';
import { CloudError, invalidParam } from '../errors';
import { fromClient, throughFunction } from '../functions/caller';
import { type Runtime } from '../functions/runtime';
import { answerWrapped, callOpenApi, GatewayRefusal, type OpenApiHome } from '../openapi/open-apis';
import { WeChatRefusal } from '../openapi/answer';
import { type QueryLog } from '../queries';
import { type Requests } from '../requests';
import { type Call, type Reply } from './call';
import { DATABASE_ACTIONS } from './database';
import { type Fault, type Faults, isWrite, type Strike, strike } from './faults';
import { STORAGE_ACTIONS, type StorageHome } from './storage';
import { optionalText, type Params, text } from './wire';

export interface Cloud {
  database: Database;
  runtime: Runtime;
  storage: StorageHome;
  requests: Requests;
  openApis: OpenApiHome;
  faults: Faults;
  queries: QueryLog;
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
    if (isWrite(call.action)) call.counters.writes++;
    return onDatabase(call, cloud.database);
  }
  const onStorage = STORAGE_ACTIONS[call.action];
  if (onStorage) return onStorage(call, cloud.storage);
  if (call.action === 'wx.api') return plainOpenApi(call, cloud);
  if (call.action === 'functions.invokeFunction') return invokeFunction(call, cloud);
  throw invalidParam(`the local cloud does not know the action ${call.action}`);
}

/** The open APIs the calling function asked for in its `config.json`; undefined when no function calls. */
function allowedTo({ runtime }: Cloud, requestId: string): readonly string[] | undefined {
  const behind = runtime.behind(requestId);
  return behind && (runtime.functions.get(behind.name)?.openapi ?? []);
}

/** `cloud.callOpenAPI`: JSON in and out. */
async function plainOpenApi({ params, requestId }: Call, cloud: Cloud): Promise<Reply> {
  const data = optionalText(params, 'requestData');
  const parameters = data === undefined ? {} : (JSON.parse(data) as Record<string, unknown>);
  try {
    const answer = await callOpenApi(text(params, 'apiName'), parameters, allowedTo(cloud, requestId), cloud.openApis);
    return {
      data: {
        responseData: JSON.stringify(
          answer.kind === 'json'
            ? answer.value
            : { errcode: 0, contentType: 'image/png', buffer: answer.bytes.toString('base64') },
        ),
      },
    };
  } catch (error) {
    if (error instanceof WeChatRefusal)
      return { data: { responseData: JSON.stringify({ errcode: error.errcode, errmsg: error.errmsg }) } };
    if (error instanceof GatewayRefusal)
      return { data: { responseData: JSON.stringify({ errcode: error.errorCode, errmsg: error.message }) } };
    throw error;
  }
}

/** A defect of the local cloud itself is a system error to the caller, with its text: this is a developer's machine. */
function refusal(error: unknown, counters: Call['counters']): Reply {
  if (!(error instanceof CloudError))
    return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === 'DATABASE_TRANSACTION_CONFLICT') counters.conflicts++;
  return { code: error.code, message: error.message };
}

/** The multipart form of `wx.openApi`; `requestData` is protobuf. */
async function formOf(request: FastifyRequest): Promise<Params> {
  const params: Record<string, unknown> = {};
  for await (const part of request.parts()) params[part.fieldname] = part.type === 'file' ? await part.toBuffer() : part.value;
  return params;
}

/** Protobuf for `wx.openApi`, JSON for everything else. */
async function answer(call: Call, cloud: Cloud): Promise<Reply | Buffer> {
  if (call.action !== 'wx.openApi') return { requestId: call.requestId, ...(await perform(call, cloud)) };
  const body = call.params.requestData;
  if (!Buffer.isBuffer(body)) throw invalidParam('requestData must be a file of the form');
  return answerWrapped(text(call.params, 'apiName'), body, allowedTo(cloud, call.requestId), cloud.openApis);
}

/** What strikes before the action. A commit that is refused leaves nothing open, as in the cloud. */
function strikeFirst(faults: readonly Fault[], { action, params }: Call, { database }: Cloud): Strike {
  try {
    return strike(faults, 'before');
  } catch (refused) {
    if (action === 'database.commitTransaction') database.abort(database.transactions.get(text(params, 'transactionId')));
    throw refused;
  }
}

/** Answers with the faults that were asked for; `undefined` when the reply is to be lost. */
async function answerThroughFaults(call: Call, cloud: Cloud): Promise<Reply | Buffer | undefined> {
  await cloud.faults.delay();
  const faults = cloud.faults.meet({ action: call.action, functionName: cloud.runtime.behind(call.requestId)?.name });
  const early = strikeFirst(faults, call, cloud);
  const reply = early ? undefined : await answer(call, cloud);
  const struck = early ?? strike(faults, 'after');
  if (struck === 'crash') await cloud.runtime.crash(call.requestId);
  return struck ? undefined : reply;
}

export function adminRoutes(app: FastifyInstance, cloud: Cloud): void {
  app.post('/admin', async (request, reply) => {
    // The SDK sends no Origin; a browser does: no web page may act as a function.
    if (request.headers.origin !== undefined)
      return await reply.code(403).send({ code: 'INVALID_REQUEST_SOURCE', message: 'the SDK only' });
    const params = request.isMultipart() ? await formOf(request) : ((request.body ?? {}) as Params);
    const requestId = requestIdOf(request);
    const counters = cloud.requests.of(requestId);
    const call: Call = {
      action: String(params.action),
      params,
      now: new Date(),
      requestId,
      counters,
      functionName: cloud.runtime.behind(requestId)?.name ?? 'outside',
      queries: cloud.queries,
    };
    try {
      const answered = await answerThroughFaults(call, cloud);
      if (answered === undefined) return await lose(request, reply);
      return await (Buffer.isBuffer(answered) ? reply.type('application/octet-stream').send(answered) : reply.send(answered));
    } catch (error) {
      return reply.send({ requestId, ...refusal(error, counters) });
    }
  });
}

/** Cuts the connection: the caller cannot know what became of its request. */
function lose(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}
