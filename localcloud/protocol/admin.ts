/** `POST /admin`: everything the SDK asks of the cloud. */
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Database } from '../documents/database';
import { CloudError, invalidParam } from '../errors';
import { fromClient, throughFunction } from '../functions/caller';
import { type Runtime } from '../functions/runtime';
import { answerWrapped, callOpenApi, GatewayRefusal, type OpenApiHome } from '../openapi/open-apis';
import { WeChatRefusal } from '../openapi/answer';
import { type Requests } from '../requests';
import { type Call, type Reply } from './call';
import { DATABASE_ACTIONS } from './database';
import { STORAGE_ACTIONS, type StorageHome } from './storage';
import { optionalText, type Params, text } from './wire';

export interface Cloud {
  database: Database;
  runtime: Runtime;
  storage: StorageHome;
  requests: Requests;
  openApis: OpenApiHome;
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
    return { data: { responseData: JSON.stringify(answer.kind === 'json' ? answer.value : { errcode: 0, contentType: 'image/png', buffer: answer.bytes.toString('base64') }) } };
  } catch (error) {
    if (error instanceof WeChatRefusal) return { data: { responseData: JSON.stringify({ errcode: error.errcode, errmsg: error.errmsg }) } };
    if (error instanceof GatewayRefusal) return { data: { responseData: JSON.stringify({ errcode: error.errorCode, errmsg: error.message }) } };
    throw error;
  }
}

/** A defect of the local cloud itself is a system error to the caller, with its text: this is a developer's machine. */
function refusal(error: unknown, counters: Call['counters']): Reply {
  if (!(error instanceof CloudError)) return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === 'DATABASE_TRANSACTION_CONFLICT') counters.conflicts++;
  return { code: error.code, message: error.message };
}

/** The multipart form of `wx.openApi`; `requestData` is protobuf. */
async function formOf(request: FastifyRequest): Promise<Params> {
  const params: Record<string, unknown> = {};
  for await (const part of request.parts()) params[part.fieldname] = part.type === 'file' ? await part.toBuffer() : part.value;
  return params;
}

export function adminRoutes(app: FastifyInstance, cloud: Cloud): void {
  app.post('/admin', async (request, reply) => {
    const params = request.isMultipart() ? await formOf(request) : ((request.body ?? {}) as Params);
    const requestId = requestIdOf(request);
    const counters = cloud.requests.of(requestId);
    const call: Call = { action: String(params.action), params, now: new Date(), requestId, counters, note: () => undefined };
    try {
      if (call.action === 'wx.openApi') {
        const body = params.requestData;
        if (!Buffer.isBuffer(body)) throw invalidParam('requestData must be a file of the form');
        return await reply.type('application/octet-stream').send(await answerWrapped(text(params, 'apiName'), body, allowedTo(cloud, requestId), cloud.openApis));
      }
      return { requestId, ...(await perform(call, cloud)) };
    } catch (error) {
      return { requestId, ...refusal(error, counters) };
    }
  });
}
