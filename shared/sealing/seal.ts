import { Decrypter, Encrypter } from "age-encryption";
import { DomainError } from "../kernel/domain-error.ts";
import { openingError } from "./opened.ts";

/** An age file that each of the recipients alone can open. Throws `sealing.recipient` for none, or a wrong one. */
export const sealTo = async (recipients: readonly string[], plain: Uint8Array): Promise<Uint8Array> =>
  encrypterTo(recipients).encrypt(plain);

/**
 * What was sealed. Throws `sealing.other_key` when it was sealed to others, `sealing.damaged` when a bit of it was
 * changed or its end is missing, `sealing.identity` for what is no private key.
 */
export async function openWith(identity: string, sealed: Uint8Array): Promise<Uint8Array> {
  const decrypter = decrypterWith(identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    throw openingError(error);
  }
}

/** Seals while reading: 64 KiB are in memory at a time. */
export const sealStream = async (
  recipients: readonly string[],
  plain: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> => encrypterTo(recipients).encrypt(plain);

/**
 * Opens while reading. That the file is for this identity is known before the promise resolves; that it is whole only
 * when the stream has ended: what came out before an error must be thrown away. Errors as in `openWith`.
 */
export async function openStream(
  identity: string,
  sealed: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = decrypterWith(identity);
  const source = new Source(sealed);
  try {
    const reader = (await decrypter.decrypt(source.stream)).getReader();
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          controller.error(source.failure ?? openingError(error));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  } catch (error) {
    throw source.failure ?? openingError(error);
  }
}

/** Remembers why reading failed, so that a broken connection is not taken for a damaged file. */
class Source {
  failure: unknown;
  readonly stream: ReadableStream<Uint8Array>;

  constructor(sealed: ReadableStream<Uint8Array>) {
    const reader = sealed.getReader();
    this.stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          this.failure = error;
          controller.error(error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }
}

function encrypterTo(recipients: readonly string[]): Encrypter {
  // Without a recipient the library would seal to nobody.
  if (recipients.length === 0) throw new DomainError("invalid", "sealing.recipient");
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new DomainError("invalid", "sealing.recipient");
    }
  }
  return encrypter;
}

function decrypterWith(identity: string): Decrypter {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    throw new DomainError("invalid", "sealing.identity");
  }
  return decrypter;
}
