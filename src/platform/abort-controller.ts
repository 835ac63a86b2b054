/**
 * WeChat's JavaScript has no `AbortController`; TanStack Query needs one to leave the state `pending`.
 * A plain stand-in: it tells its listeners once, which is all the query client asks of it.
 */
type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.listeners.forEach((listener) => listener());
  }
}

class PlainAbortController {
  readonly signal = new Signal();

  abort(reason?: unknown): void {
    this.signal.abort(reason);
  }
}

const scope: { AbortController?: unknown } = globalThis;
scope.AbortController ??= PlainAbortController;
