/** The open APIs offered locally, and the gate before them: a function may call what its `config.json` lists. */
import { createHmac } from 'node:crypto';
import { invalidParam } from '../errors';
import { type Answer, json, type Parameters, WeChatRefusal } from './answer';
import { unlimitedCode } from './code';
import {
  type ApiResponse,
  readApiRequest,
  readCloudIds,
  readVoipSign,
  writeApiResponse,
  writeOpenData,
  writeVoipSign,
} from './messages';
import { type PhoneCodes } from './phone';
import { checkPicture } from './picture-check';
import { type SubscribeMessages } from './subscribe-message';
import { checkText } from './text-check';

const NO_PERMISSION = -604101;
const NOT_OFFERED = -604100;

export interface OpenApiHome {
  messages: SubscribeMessages;
  phones: PhoneCodes;
  riskyWords: readonly string[];
  pageAddress: string;
  secret: string;
  url: () => string;
  isActive: (openid: string) => boolean;
}

type OpenApi = (parameters: Parameters, home: OpenApiHome) => Answer | Promise<Answer>;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const OFFERED: Readonly<Record<string, OpenApi>> = {
  'subscribeMessage.send': (parameters, { messages }) => messages.send(parameters),
  'wxacode.getUnlimited': (parameters, { url, pageAddress }) => unlimitedCode(parameters, url(), pageAddress),
  'security.msgSecCheck': (parameters, { riskyWords, isActive }) => checkText(parameters, riskyWords, isActive),
  'security.imgSecCheck': ({ media }, { riskyWords }) => checkPicture(media, riskyWords),
  'phonenumber.getPhoneNumber': (parameters, { phones }) => phones.redeem(parameters),
  'cloudbase.getOpenData': ({ cloudid_list: ids }, { phones }) =>
    json({ data_list: texts(ids).map((id) => ({ cloud_id: id, json: phones.openData(id) })) }),
};

export const OFFERED_APIS = Object.keys(OFFERED);

/** What the gateway itself refuses, before any API is asked. */
export class GatewayRefusal extends Error {
  constructor(
    readonly errorCode: number,
    why: string,
  ) {
    super(why);
    this.name = 'GatewayRefusal';
  }
}

/** `allowed` is the caller's `permissions.openapi`; undefined for callers that are no function. */
export async function callOpenApi(
  api: string,
  parameters: Parameters,
  allowed: readonly string[] | undefined,
  home: OpenApiHome,
): Promise<Answer> {
  const offered = OFFERED[api];
  if (!offered) throw new GatewayRefusal(NOT_OFFERED, `${api} is not offered locally; offered are ${OFFERED_APIS.join(', ')}`);
  if (allowed && !allowed.includes(api))
    throw new GatewayRefusal(
      NO_PERMISSION,
      `function has no permission to call ${api}: list it in config.json under permissions.openapi`,
    );
  return offered(parameters, home);
}

const JSON_TYPE = 'application/json; encoding=utf-8';

const jsonResponse = (value: object): ApiResponse => ({
  respData: Buffer.from(JSON.stringify(value)),
  contentType: JSON_TYPE,
  errorCode: 0,
  httpCode: 200,
  svrkitErrorCode: 0,
});

async function openApiResponse(
  api: string,
  parameters: Parameters,
  allowed: readonly string[] | undefined,
  home: OpenApiHome,
): Promise<ApiResponse> {
  try {
    const answer = await callOpenApi(api, parameters, allowed, home);
    if (answer.kind === 'image')
      return { respData: answer.bytes, contentType: 'image/png', errorCode: 0, httpCode: 200, svrkitErrorCode: 0 };
    return jsonResponse(answer.value);
  } catch (error) {
    if (error instanceof WeChatRefusal) return jsonResponse({ errcode: error.errcode, errmsg: error.errmsg });
    // Where the cloud gives only the number, so do we; that something is missing here is said in words.
    if (error instanceof GatewayRefusal && error.errorCode === NOT_OFFERED)
      return jsonResponse({ errcode: error.errorCode, errmsg: error.message });
    if (error instanceof GatewayRefusal) return { errorCode: error.errorCode, httpCode: 200, svrkitErrorCode: 0 };
    throw error;
  }
}

const svrkitResponse = (respData: Buffer): ApiResponse => ({ respData, errorCode: 0, httpCode: 200, svrkitErrorCode: 0 });

function voipSign(request: Uint8Array, { secret }: OpenApiHome): ApiResponse {
  const { groupId, timestamp, nonce } = readVoipSign(request);
  const signature = createHmac('sha256', secret).update([groupId, nonce, timestamp].join('\n')).digest('hex');
  return svrkitResponse(writeVoipSign(signature));
}

const openData = (request: Uint8Array, { phones }: OpenApiHome): ApiResponse =>
  svrkitResponse(writeOpenData(readCloudIds(request).map((id) => ({ cloudId: id, json: JSON.stringify(phones.openData(id)) }))));

/** What the SDK asks of WeChat itself rather than of an open API. */
const SERVICES: Readonly<Record<string, (request: Uint8Array, home: OpenApiHome) => ApiResponse>> = {
  ApiVoipSign: voipSign,
  ApiGetOpenDataByCloudId: openData,
};

function serve(name: string, request: Uint8Array, home: OpenApiHome): ApiResponse {
  const service = SERVICES[name];
  if (!service) throw invalidParam(`${name} is not offered locally; offered are ${Object.keys(SERVICES).join(', ')}`);
  return service(request, home);
}

/** Answers a `wx.openApi` request, protobuf in and out. */
export async function answerWrapped(
  api: string,
  request: Uint8Array,
  allowed: readonly string[] | undefined,
  home: OpenApiHome,
): Promise<Buffer> {
  const { openapiData, svrkitData } = readApiRequest(request);
  if (svrkitData) return writeApiResponse(serve(svrkitData.apiName, svrkitData.reqData, home));
  const parameters: Record<string, unknown> = {};
  // A picture is bytes, with a file name (the SDK loses its content type); everything else is JSON.
  for (const { key, value, filename } of openapiData?.pairs ?? [])
    parameters[key] = filename ? value : (JSON.parse(Buffer.from(value).toString('utf8')) as unknown);
  return writeApiResponse(await openApiResponse(api, parameters, allowed, home));
}
