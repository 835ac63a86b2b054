import { CallError, NETWORK_LOST } from '../platform/call-reply';
import { refusalSentences, type RefusalCode } from '../../domain/refusal/sentences';

/** Why a call did not do what was asked, in the user's words. */
export class CallRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly sentence: string = refusalSentences[code],
    /** Leads to the function's log; shown with errors nobody expected. */
    readonly requestId?: string,
  ) {
    super(sentence);
  }

  /** From whatever the platform, the network or the client library threw. */
  static from(thrown: unknown): CallRefused {
    if (thrown instanceof CallRefused) return thrown;
    if (thrown instanceof CallError) {
      const offline = thrown.errCode === NETWORK_LOST || /request:fail|timeout/i.test(thrown.message);
      return new CallRefused(offline ? 'OFFLINE' : 'UNEXPECTED', undefined, thrown.requestId);
    }
    // The client library wraps what the link reported.
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    return cause instanceof Error ? CallRefused.from(cause) : new CallRefused('UNEXPECTED');
  }
}
