import { callTRPCProcedure, getTRPCErrorFromUnknown, type AnyTRPCRouter } from '@trpc/server';
import * as v from 'valibot';
import { refusalSentences, type RefusalCode } from '../../domain/refusal/sentences';
import { access, type Base } from './access';
import { isConflict } from './conflict';
import { contextOf, type CallContext, type PlatformContext } from './context';
import { isPlain } from './plain';
import { Refusal } from './refuse';

/** What crosses from the client: which procedure, and its input. */
const Call = v.object({
  path: v.pipe(v.string(), v.maxLength(64)),
  type: v.picklist(['query', 'mutation']),
  input: v.optional(v.unknown()),
});

/** What crosses back. A stack never leaves the cloud. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: RefusalCode; sentence: string; requestId: string };

/** Input larger than this belongs into cloud storage. Characters of JSON. */
const INPUT_LIMIT = 100_000;

/** The entry point of a function: `export const main = serve('account', router)`. Throws when the access table says otherwise. */
export const serve = (name: string, router: AnyTRPCRouter, timer?: { path: string }) => {
  checkAccess(name, router);
  return async (event: unknown, platform: PlatformContext = {}): Promise<Reply> => {
    const context = contextOf(name, platform);
    const call = timer && context.byTimer ? { path: timer.path, type: 'mutation' as const, input: undefined } : read(event);
    if (!call) return reply('INPUT_INVALID', context);
    try {
      const value: unknown = await callTRPCProcedure({
        router,
        path: call.path,
        type: call.type,
        getRawInput: async () => call.input,
        ctx: context,
        signal: undefined,
        batchIndex: 0,
      });
      return { ok: true, value: value ?? null };
    } catch (error) {
      return refused(error, call.path, context);
    }
  };
};

const checkAccess = (name: string, { _def }: AnyTRPCRouter): void => {
  const procedures = _def.procedures as Record<string, { _def: { meta?: { base: Base } } }>;
  for (const [path, procedure] of Object.entries(procedures)) {
    const declared = access[`${name}.${path}`]?.base;
    const built = procedure._def.meta?.base;
    if (!declared || declared !== built) throw new Error(`${name}.${path} is built from ${built}, the access table says ${declared}`);
  }
};

const read = (event: unknown): v.InferOutput<typeof Call> | undefined => {
  const parsed = v.safeParse(Call, event);
  if (!parsed.success || !isPlain(parsed.output.input)) return undefined;
  return JSON.stringify(parsed.output.input ?? null).length <= INPUT_LIMIT ? parsed.output : undefined;
};

const reply = (code: RefusalCode, context: CallContext, sentence: string = refusalSentences[code]): Reply => ({
  ok: false,
  code,
  sentence,
  requestId: context.requestId,
});

const refused = (thrown: unknown, path: string, context: CallContext): Reply => {
  const error = getTRPCErrorFromUnknown(thrown);
  if (error.cause instanceof Refusal) return reply(error.cause.code, context, error.cause.message);
  if (error.code === 'NOT_FOUND') return reply('NOT_FOUND', context);
  if (error.code === 'BAD_REQUEST') return reply('INPUT_INVALID', context);
  if (isConflict(error.cause)) return reply('TRY_AGAIN', context);
  // The request id on the screen leads to this line in the function's log.
  console.error(JSON.stringify({ requestId: context.requestId, path, error: String(error.cause?.stack ?? error.stack) }));
  return reply('UNEXPECTED', context);
};
