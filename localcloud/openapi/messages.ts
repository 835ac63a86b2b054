/** The protobuf messages in which the SDK wraps open API calls and their answers. */
import { parse } from 'protobufjs';

const { root } = parse(`
  syntax = "proto3";
  message Pair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated Pair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { optional bytes respData = 1; optional string contentType = 2; optional int32 errorCode = 3; optional uint32 httpCode = 4; optional int32 svrkitErrorCode = 6; }
  message ApiVoipSignReq { string groupId = 2; uint32 timestamp = 3; string nonce = 4; }
  message ApiVoipSignResp { string signature = 1; }
  message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; }
  message OpDataItem { string cloudId = 1; string json = 2; }
  message ApiGetOpenDataByCloudIdResp { repeated OpDataItem dataList = 1; }
`);

interface ApiRequest {
  openapiData: { pairs: { key: string; value: Uint8Array; filename: string }[] } | null;
  svrkitData: { apiName: string; reqData: Uint8Array } | null;
}

export interface ApiResponse {
  respData?: Uint8Array;
  contentType?: string;
  /** Not 0: WeChat's gateway refused. */
  errorCode?: number;
  httpCode?: number;
  svrkitErrorCode?: number;
}

export interface VoipSignRequest {
  groupId: string;
  timestamp: number;
  nonce: string;
}

function read<T>(type: string, bytes: Uint8Array): T {
  const message = root.lookupType(type);
  return message.toObject(message.decode(bytes), { defaults: true, arrays: true }) as T;
}

const write = (type: string, value: object): Buffer => {
  const message = root.lookupType(type);
  return Buffer.from(message.encode(message.create(value)).finish());
};

export const readApiRequest = (bytes: Uint8Array): ApiRequest => read('CommApiData', bytes);
export const writeApiResponse = (response: ApiResponse): Buffer => write('CommOpenApiResp', response);
export const readVoipSign = (bytes: Uint8Array): VoipSignRequest => read('ApiVoipSignReq', bytes);
export const writeVoipSign = (signature: string): Buffer => write('ApiVoipSignResp', { signature });
export const readCloudIds = (bytes: Uint8Array): string[] =>
  read<{ cloudidList: string[] }>('ApiGetOpenDataByCloudIdReq', bytes).cloudidList;
export const writeOpenData = (dataList: { cloudId: string; json: string }[]): Buffer =>
  write('ApiGetOpenDataByCloudIdResp', { dataList });
