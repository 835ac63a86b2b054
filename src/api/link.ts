import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AnyRouter } from '@trpc/server';
import type { Reply } from '../../cloudfunctions/runtime/serve';
import type { CallReply } from '../platform/call-reply';
import { CallRefused } from './refused';

/** How a cloud function is called: WeChat's way, the browser's, or a test's. */
export type CallFunction = (name: string, data: Record<string, unknown>) => Promise<CallReply>;

/** TanStack's paged queries also say which way they page; no procedure of ours pages backwards, so that stays on the phone. */
const withoutDirection = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || !('direction' in input)) return input;
  return Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'direction'));
};

/** Turns an operation into a call of a cloud function: `jobs.search` is the procedure `search` of the function `jobs`. */
export const cloudFunctionLink = <Router extends AnyRouter>(callFunction: CallFunction): TRPCLink<Router> => {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const dot = op.path.indexOf('.');
        callFunction(op.path.slice(0, dot), { path: op.path.slice(dot + 1), type: op.type, input: withoutDirection(op.input) })
          .then(({ result }) => {
            const reply = result as Reply;
            if (!reply.ok) throw new CallRefused(reply.code, reply.sentence, reply.requestId);
            observer.next({ result: { type: 'data', data: reply.value } });
            observer.complete();
          })
          .catch((error: unknown) => observer.error(TRPCClientError.from(CallRefused.from(error))));
      });
};
