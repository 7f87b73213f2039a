/**
 * Who waits for an answer goes before what nobody waits for. On AWS mails and calls share nothing; here they share a few
 * cores, and a rush would be slowed by the mails about it.
 */
export interface Line {
  /** Does what somebody waits for. */
  standIn<T>(work: () => Promise<T>): Promise<T>;
  /** Do more people wait than a function serves at once? */
  isLong(): boolean;
}

const long = 4;

export function createLine(): Line {
  let waiting = 0;
  return {
    async standIn(work) {
      waiting += 1;
      try {
        return await work();
      } finally {
        waiting -= 1;
      }
    },
    isLong: () => waiting > long,
  };
}
