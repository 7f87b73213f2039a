import { passCode, passToken, publicKeyOf, seedOf } from "../../../shared/tickets/pass.ts";
import type { TicketKey } from "./desk-ports.ts";
import type { Passes } from "./registration-ports.ts";

/** Signs tickets with the key that this secret stands for; it is read when the first ticket is asked for. */
export function signPasses(readSecret: () => Promise<string>): Passes & TicketKey {
  let reading: Promise<Uint8Array> | undefined;
  const seed = (): Promise<Uint8Array> => {
    reading ??= readSecret()
      .then(seedOf)
      .catch((error: unknown) => {
        // The next call tries again: a secret that cannot be read for a moment must not close the door.
        reading = undefined;
        throw error;
      });
    return reading;
  };
  return {
    async of({ eventId, registrantId, serial }) {
      const pass = { eventId, registrantId, serial };
      const key = await seed();
      return { token: passToken(key, pass), code: passCode(key, pass) };
    },
    async code({ eventId, registrantId, serial }) {
      return passCode(await seed(), { eventId, registrantId, serial });
    },
    publicKey: async () => publicKeyOf(await seed()),
  };
}
