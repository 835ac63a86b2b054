/** Who a function is called by; the platform says so, never the arguments of the call. */

export interface Caller {
  /** Missing for a timer. */
  openid?: string;
  unionid?: string;
  /** `wx_client`, `wx_trigger`; `,scf` is added by each function that calls another. */
  source: string;
  ip: string;
}

export const fromClient = (openid: string, ip = '127.0.0.1'): Caller => ({ openid, source: 'wx_client', ip });
export const fromTimer: Caller = { source: 'wx_trigger', ip: '' };
export const throughFunction = (caller: Caller): Caller => ({ ...caller, source: `${caller.source},scf` });

/** The variables `getWXContext()` reads at the time of the call. */
export function callerVariables(caller: Caller, requestId: string): Record<string, string | undefined> {
  return {
    WX_OPENID: caller.openid,
    WX_UNIONID: caller.unionid,
    WX_CLIENTIP: caller.ip || undefined,
    TCB_SOURCE: caller.source,
    TRIGGER_SRC: caller.source.startsWith('wx_trigger') ? 'timer' : undefined,
    // The SDK puts this before the sequence number of its calls: that is how they are told apart by request.
    TCB_SEQID: requestId,
  };
}
