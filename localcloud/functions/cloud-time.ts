/**
 * The time an instance sees: what `Date` answers when it is asked for now. Dates that are given stay what they are, and every date is one
 * (`instanceof Date`), whoever made it. How long things take is measured by `performance` and timers, which know nothing of this.
 */
export function followClock(ahead: Float64Array): void {
  const Machine = Date;
  const now = (): number => Machine.now() + (ahead[0] ?? 0);
  globalThis.Date = new Proxy(Machine, {
    construct: (machine, values: unknown[], made) => Reflect.construct(machine, values.length === 0 ? [now()] : values, made) as Date,
    apply: () => new Machine(now()).toString(),
    get: (machine, name, self) => (name === 'now' ? now : (Reflect.get(machine, name, self) as unknown)),
  });
}
