import Taro from '@tarojs/taro';
import { CallError, type CallReply } from './call-reply';

let isReady = false;

/** The environment bound to the account is used: no environment id is built into the package. */
export function cloud() {
  if (!isReady) Taro.cloud.init({ traceUser: true });
  isReady = true;
  return Taro.cloud;
}

interface CloudFailure {
  errCode?: number;
  errMsg?: string;
  requestID?: string;
}

/** Calls a cloud function. Throws `CallError` with the platform's code when no reply came back. */
export async function callFunction(name: string, data: Record<string, unknown>): Promise<CallReply> {
  try {
    const reply = await cloud().callFunction({ name, data });
    return { result: reply.result, requestId: (reply as { requestID?: string }).requestID };
  } catch (failure) {
    const { errCode, errMsg, requestID } = failure as CloudFailure;
    throw new CallError(errMsg ?? 'callFunction failed', errCode ?? -1, requestID);
  }
}
