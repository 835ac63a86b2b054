/** What `wx.cloud` needs from the client's side: calling a function, files. The caller is the cookie, never an argument. */
import fastifyMultipart from '@fastify/multipart';
import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { CloudError, invalidParam } from '../errors';
import { fromClient } from '../functions/caller';
import { type Runtime } from '../functions/runtime';
import { type PhoneCodes } from '../openapi/phone';
import { type SubscribeMessages } from '../openapi/subscribe-message';
import { type Sessions } from '../people/sessions';
import { checkedPath, fileForbidden, type Files } from '../storage/files';

/** The client library's numbers for the cloud's codes. */
const CLIENT_CODES: Readonly<Record<string, readonly [errCode: number, words: string]>> = {
  FUNCTION_NOT_FOUND: [-501000, ''],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions time limit exceeded'],
  CLOUDFUNCTION_RESULT_SIZE_EXCEED_LIMIT: [-604001, 'cloudfunction result size exceed limit (1MB)'],
  INVALID_PARAM: [-501007, 'invalid parameters'],
  STORAGE_EXCEED_AUTHORITY: [-503002, 'storage permission denied'],
  STORAGE_FILE_NONEXIST: [-503003, 'storage file not exists'],
};

export interface ClientError {
  errCode: number;
  errMsg: string;
}

/** As `wx.cloud.callFunction` and friends reject. */
export function clientError(api: string, error: unknown, requestId: string): ClientError {
  const [errCode, words] = (error instanceof CloudError ? CLIENT_CODES[error.code] : undefined) ?? [
    -501001,
    'resource system error',
  ];
  const message = error instanceof Error ? error.message : String(error);
  return {
    errCode,
    errMsg: `cloud.${api}:fail Error: errCode: ${errCode} ${words} | errMsg: requestID ${requestId}, ${message}`,
  };
}

export interface ClientHome {
  runtime: Runtime;
  sessions: Sessions;
  files: Files;
  url: () => string;
  messages: SubscribeMessages;
  phones: PhoneCodes;
}

export interface CallReply {
  requestId: string;
  result?: unknown;
  error?: ClientError;
}

/** One call of a function as a client makes it; the platform adds `userInfo` to the event. */
export async function callAs(runtime: Runtime, appid: string, name: string, event: object, openid: string): Promise<CallReply> {
  const requestId = randomUUID();
  try {
    const result = await runtime.invoke(
      name,
      JSON.stringify({ ...event, userInfo: { appId: appid, openId: openid } }),
      fromClient(openid),
      requestId,
    );
    return { requestId, result: JSON.parse(result) as unknown };
  } catch (error) {
    return { requestId, error: clientError('callFunction', error, requestId) };
  }
}

async function uploaded(request: FastifyRequest): Promise<{ path: string; content: Buffer }> {
  const file = await request.file();
  if (!file) throw invalidParam('no file in the form');
  const content = await file.toBuffer();
  const field = file.fields.cloudPath;
  const path = field && 'value' in field ? field.value : undefined;
  return { path: checkedPath(path), content };
}

/** A client gets links to its own files only. */
function linkFor(files: Files, url: string, openid: string, fileID: unknown): object {
  try {
    const path = files.pathOf(fileID);
    const fact = files.fact(path);
    if (!fact) throw new CloudError('STORAGE_FILE_NONEXIST', 'file not exist');
    if (fact.owner !== openid) throw fileForbidden();
    return { fileID, status: 0, errMsg: 'ok', maxAge: 86_400, tempFileURL: url + encodeURI(files.link(path, 86_400)) };
  } catch (error) {
    const { errCode, errMsg } = clientError('getTempFileURL', error, '');
    return { fileID, status: errCode, errMsg, tempFileURL: '' };
  }
}

export async function clientRoutes(
  app: FastifyInstance,
  { runtime, sessions, files, url, messages, phones }: ClientHome,
  appid: string,
): Promise<void> {
  await app.register(fastifyMultipart, { limits: { fileSize: 50 * 1024 * 1024, files: 1 } });

  app.post('/call/:name', (request: FastifyRequest, reply: FastifyReply) => {
    const { name } = request.params as { name: string };
    const event = typeof request.body === 'object' && request.body !== null ? request.body : {};
    return callAs(runtime, appid, name, event, sessions.openid(request, reply));
  });

  // The person's answer to `wx.requestSubscribeMessage`.
  app.post('/subscriptions', async (request, reply) => {
    const { accepted } = (request.body ?? {}) as { accepted?: unknown };
    const openid = sessions.openid(request, reply);
    await messages.accept(openid, Array.isArray(accepted) ? accepted.map(String) : []);
    return { requestId: randomUUID() };
  });

  // What WeChat would show among the person's service notifications.
  app.get('/messages', (request, reply) => ({
    requestId: randomUUID(),
    messages: messages.inbox(sessions.openid(request, reply)),
  }));

  // What `<button open-type="getPhoneNumber">` hands to the page.
  app.post('/phone-code', (request, reply) => ({ requestId: randomUUID(), ...phones.issue(sessions.openid(request, reply)) }));

  app.post('/upload', async (request, reply) => {
    const requestId = randomUUID();
    const openid = sessions.openid(request, reply);
    try {
      const { path, content } = await uploaded(request);
      return { requestId, fileID: await files.put(path, content, openid), statusCode: 200 };
    } catch (error) {
      return { requestId, error: clientError('uploadFile', error, requestId) };
    }
  });

  app.post('/temp-urls', (request, reply) => {
    const openid = sessions.openid(request, reply);
    const { fileList } = (request.body ?? {}) as { fileList?: unknown };
    const ids = Array.isArray(fileList)
      ? fileList.map((item: unknown) => (typeof item === 'string' ? item : (item as { fileID?: unknown } | null)?.fileID))
      : [];
    return { requestId: randomUUID(), fileList: ids.map((fileID) => linkFor(files, url(), openid, fileID)) };
  });
}
