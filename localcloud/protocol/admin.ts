/**
 * `POST /admin`: the SDK's way in. Its JSON comes thousands of times a second and is answered before fastify's routing and
 * hooks, which cost more than the answer; the form of `wx.openApi` goes the usual way.
 */
import { transcode } from 'node:buffer';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { isPlain } from '../documents/values';
import { answerCall, type Cloud } from './answer';

/** The SDK keeps its connections for the next call. */
const KEPT_OPEN_MS = 72_000;
/** From here on the detour through UTF-16 is faster than the direct way. */
const LONG = 1024;

const SEQUENCE = /[?&]seqId=([^&]*)/;
const sequenceOf = (url: string): string => decodeURIComponent(SEQUENCE.exec(url)?.[1] ?? '');

/** The SDK sends no Origin; a browser does: no web page may act as a function. */
const REFUSED = { code: 'INVALID_REQUEST_SOURCE', message: 'the SDK only' };

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  return bytes.length > LONG ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : bytes.toString();
}

function send(response: ServerResponse, status: number, body: string | Buffer): void {
  const type = typeof body === 'string' ? 'application/json; charset=utf-8' : 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Refuses what is no JSON object in UTF-8. */
async function answerBody(cloud: Cloud, url: string, chunks: readonly Buffer[], response: ServerResponse): Promise<void> {
  const params: unknown = JSON.parse(textOf(chunks));
  if (!isPlain(params)) throw new Error('the body is no object');
  const answered = await answerCall(cloud, params, sequenceOf(url));
  // A cut connection: the caller cannot know what became of its request.
  if (answered === undefined) response.destroy();
  else send(response, 200, Buffer.isBuffer(answered) ? answered : JSON.stringify(answered));
}

function answerJson(cloud: Cloud, request: IncomingMessage, response: ServerResponse, mostBytes: number): void {
  if (request.headers.origin !== undefined) {
    send(response, 403, JSON.stringify(REFUSED));
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  });
  request.on('end', () => {
    const refuse = (status: number, why: string) =>
      send(response, status, JSON.stringify({ code: 'INVALID_PARAM', message: why }));
    if (length > mostBytes) refuse(413, `more than ${mostBytes} bytes`);
    else answerBody(cloud, request.url ?? '', chunks, response).catch((error: unknown) => refuse(400, String(error)));
  });
}

const isJsonForAdmin = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' && url !== undefined && /^\/admin(\?|$)/.test(url) && !headers['content-type']?.startsWith('multipart/');

/** The server fastify is to listen with; `mostBytes` is the longest body of a call. */
export const serverFor =
  (cloud: Cloud, mostBytes: number) =>
  (rest: RequestListener): Server => {
    const server = createServer((request, response) => {
      if (isJsonForAdmin(request)) answerJson(cloud, request, response, mostBytes);
      else rest(request, response);
    });
    server.keepAliveTimeout = KEPT_OPEN_MS;
    server.requestTimeout = 0;
    return server;
  };

/** The multipart form of `wx.openApi`; `requestData` is protobuf. */
async function formOf(request: FastifyRequest): Promise<Record<string, unknown>> {
  const params: Record<string, unknown> = {};
  for await (const part of request.parts({ limits: { files: 4 } }))
    params[part.fieldname] = part.type === 'file' ? await part.toBuffer() : part.value;
  return params;
}

/** The calls that come as a form. */
export function formRoute(app: FastifyInstance, cloud: Cloud): void {
  app.post('/admin', async (request, reply) => {
    if (request.headers.origin !== undefined) return await reply.code(403).send(REFUSED);
    const answered = await answerCall(cloud, await formOf(request), sequenceOf(request.url));
    if (answered === undefined) return lose(request, reply);
    return await (Buffer.isBuffer(answered) ? reply.type('application/octet-stream').send(answered) : reply.send(answered));
  });
}

function lose(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}
