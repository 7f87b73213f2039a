import type { TicketKey } from "./desk-ports.ts";
import { type PassKey, passKeyOf } from "./pass-key.ts";
import type { Passes } from "./registration-ports.ts";

/** Signs tickets with the key that this secret stands for; it is read when the first ticket is asked for. */
export function signPasses(readSecret: () => Promise<string>): Passes & TicketKey {
  let reading: Promise<PassKey> | undefined;
  const signingKey = (): Promise<PassKey> => {
    reading ??= readSecret()
      .then(passKeyOf)
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
      const key = await signingKey();
      return { token: key.token(pass), code: key.code(pass) };
    },
    async code({ eventId, registrantId, serial }) {
      return (await signingKey()).code({ eventId, registrantId, serial });
    },
    publicKey: async () => (await signingKey()).publicKey,
  };
}
