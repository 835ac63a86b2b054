/** What the SDK asks of the cloud is carried out here, whichever way it came. */
import { type Clock } from '../clock';
import { type Database } from '../documents/database';
import { CloudError, invalidParam } from '../errors';
import { fromClient, throughFunction } from '../functions/caller';
import { readFrames } from '../functions/frames';
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
  clock: Clock;
  database: Database;
  runtime: Runtime;
  storage: StorageHome;
  requests: Requests;
  openApis: OpenApiHome;
  faults: Faults;
  queries: QueryLog;
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
  if (call.action === 'wx.wxPayApi') throw invalidParam(`cloudPay.${text(call.params, 'apiName')} is not offered locally`);
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
function refusal(error: unknown, counters: Call['counters']): { code: string; message: string } {
  if (!(error instanceof CloudError))
    return { code: 'SYS_ERR', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  if (error.code === 'DATABASE_TRANSACTION_CONFLICT') counters.conflicts++;
  return { code: error.code, message: error.message };
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

/** The SDK's sequence number begins with the request id of the function that calls. */
const OF_FUNCTION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function callOf(cloud: Cloud, params: Params, sequence: string): Call {
  const { runtime, requests, queries } = cloud;
  const requestId = OF_FUNCTION.exec(sequence)?.[0] ?? 'outside';
  const functionName = runtime.behind(requestId)?.name ?? 'outside';
  return {
    action: String(params.action),
    params,
    now: cloud.clock.now(),
    requestId,
    counters: requests.of(requestId),
    functionName,
    queries,
    place: () => {
      const frames = readFrames(sequence);
      return frames && runtime.place(functionName, frames);
    },
  };
}

/** Answers one call: an object to be sent as JSON, the bytes of `wx.openApi`, or `undefined` when the reply is to be lost. */
export async function answerCall(cloud: Cloud, params: Params, sequence: string): Promise<Reply | Buffer | undefined> {
  const call = callOf(cloud, params, sequence);
  const { requestId, action } = call;
  try {
    return await answerThroughFaults(call, cloud);
  } catch (error) {
    const refused = refusal(error, call.counters);
    cloud.runtime.refused(requestId, { action, ...refused, place: call.place() });
    return { requestId, ...refused };
  }
}
