/**
 * `Date` that runs ahead by as many seconds as stand in a piece of memory: shared with worker threads, so that all of
 * them move in the same instant. What is given a time of its own (`new Date(text)`) is as it was.
 */
export function movedDate(real: DateConstructor, secondsAhead: Int32Array): DateConstructor {
  const now = (): number => real.now() + Atomics.load(secondsAhead, 0) * 1000;
  return new Proxy(real, {
    apply: () => new real(now()).toString(),
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as Date,
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
}
