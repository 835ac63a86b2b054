import { CallError, NETWORK_LOST } from './call-reply';

interface Failure {
  error: { errCode: number; errMsg: string };
}

/** Asks the local cloud that serves this page. Throws `CallError` when it was not reached or says no. */
export async function askLocalCloud<Answer>(
  path: string,
  body: FormData | Record<string, unknown>,
): Promise<Answer & { requestId: string }> {
  const response = await post(path, body);
  const envelope = (await response.json()) as (Answer | Failure) & { requestId: string };
  if ('error' in envelope) throw new CallError(envelope.error.errMsg, envelope.error.errCode, envelope.requestId);
  return envelope;
}

async function post(path: string, body: FormData | Record<string, unknown>): Promise<Response> {
  const content =
    body instanceof FormData ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  try {
    return await fetch(path, { method: 'POST', ...content });
  } catch (failure) {
    throw new CallError(failure instanceof Error ? failure.message : String(failure), NETWORK_LOST);
  }
}
