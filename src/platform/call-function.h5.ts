import { type CallReply } from './call-reply';
import { askLocalCloud } from './local-cloud';

/** Calls a cloud function of the local cloud. Throws `CallError` when no reply came back or the function crashed. */
export const callFunction = (name: string, data: Record<string, unknown>): Promise<CallReply> =>
  askLocalCloud(`/call/${name}`, data);
