/** What a call to a cloud function brings back, the same on WeChat and in the browser. */
export interface CallReply {
  result: unknown;
  requestId?: string;
}

/** The call itself failed (network, time-out, crash); a refusal by the function is part of its `result`. */
export class CallError extends Error {
  constructor(
    message: string,
    /** The platform's code; `NETWORK_LOST` when the phone never reached the cloud. */
    readonly errCode: number,
    readonly requestId?: string,
  ) {
    super(message);
    this.name = 'CallError';
  }
}

/** No answer at all: most often a phone without network. */
export const NETWORK_LOST = -601_001;
