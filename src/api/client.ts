import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../cloudfunctions/contract';
import { callFunction } from '../platform/call-function';
import { cloudFunctionLink } from './link';
import { CallRefused } from './refused';

/** A refusal is an answer: only what nobody expected, or a broken line, is worth another try. */
const worthAnotherTry = (failures: number, error: unknown): boolean =>
  failures < 2 && ['OFFLINE', 'TRY_AGAIN'].includes(CallRefused.from(error).code);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnotherTry, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: worthAnotherTry, networkMode: 'always' },
  },
});

/** For what no screen waits for: `cloud.activities.syncScans.mutate({ … })`. */
export const cloud = createTRPCClient<AppRouter>({ links: [cloudFunctionLink(callFunction)] });

/** `api.jobs.search.queryOptions({ … })`: what screens hand to TanStack Query. Every mutation is safe to repeat. */
export const api = createTRPCOptionsProxy<AppRouter>({ client: cloud, queryClient });
