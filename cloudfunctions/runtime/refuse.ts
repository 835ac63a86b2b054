import { TRPCError } from '@trpc/server';
import { refusalSentences, type RefusalCode } from '../../domain/refusal/sentences';

/** A “no” that a person can act on. It crosses to the screen as its code and sentence; anything else thrown does not. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** A sentence that says it better than the code's own, for this case. */
    sentence?: string,
  ) {
    super(sentence ?? refusalSentences[code]);
  }
}

/** Whether a call ended with a refusal, not with something unexpected. */
export const isRefusal = (thrown: unknown): boolean => thrown instanceof TRPCError && thrown.cause instanceof Refusal;

/** Ends the call with a refusal. */
export const refuse = (code: RefusalCode, sentence?: string): never => {
  const cause = new Refusal(code, sentence);
  throw new TRPCError({ code: 'PRECONDITION_FAILED', message: cause.message, cause });
};
