import { CallError, type CallReply, NETWORK_LOST } from './call-reply';

type Envelope = { requestId: string; result: unknown } | { requestId: string; error: { errCode: number; errMsg: string } };

/** Calls a cloud function of the local cloud. Throws `CallError` when no reply came back or the function crashed. */
export async function callFunction(name: string, data: Record<string, unknown>): Promise<CallReply> {
  const response = await post(name, data);
  const envelope = (await response.json()) as Envelope;
  if ('error' in envelope) throw new CallError(envelope.error.errMsg, envelope.error.errCode, envelope.requestId);
  return { result: envelope.result, requestId: envelope.requestId };
}

async function post(name: string, data: Record<string, unknown>): Promise<Response> {
  try {
    return await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    });
  } catch (failure) {
    throw new CallError(failure instanceof Error ? failure.message : String(failure), NETWORK_LOST);
  }
}
