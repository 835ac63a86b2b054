import { CallError, type CallReply } from './call-reply';
import { wechatCloud } from './wechat-cloud';

interface CloudFailure {
  errCode?: number;
  errMsg?: string;
  requestID?: string;
}

/** Calls a cloud function. Throws `CallError` with the platform's code when no reply came back. */
export async function callFunction(name: string, data: Record<string, unknown>): Promise<CallReply> {
  try {
    const reply = await wechatCloud().callFunction({ name, data });
    return { result: reply.result, requestId: (reply as { requestID?: string }).requestID };
  } catch (failure) {
    const { errCode, errMsg, requestID } = failure as CloudFailure;
    throw new CallError(errMsg ?? 'callFunction failed', errCode ?? -1, requestID);
  }
}
