/**
 * `Headers` is loaded when somebody uses it. The SDK asks in its first lines whether the engine has one, and the engine answers by
 * loading all of `fetch`: a quarter of a cold start, for a function that never fetches. It stays an accessor, as the engine's own is:
 * who looks at the property's description for a value finds none, and loads nothing either.
 */
export function loadHeadersLate(): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'Headers');
  if (own?.get === undefined) return;
  /** The engine's own, in its place from now on. */
  const load = (): typeof Headers => {
    Object.defineProperty(globalThis, 'Headers', own);
    return globalThis.Headers;
  };
  const late = new Proxy(function () {} as unknown as typeof Headers, {
    get: (_, name) => Reflect.get(load(), name) as unknown,
    construct: (_, values, made) => Reflect.construct(load(), values, made) as object,
  });
  Object.defineProperty(globalThis, 'Headers', { ...own, get: () => late });
}
