import * as z from "zod";
import { ItemIndex } from "../../../shared/matching/index.ts";
import type { Snapshot } from "../app/ports.ts";

/** Another layout gets another number, so that an old file is refused instead of misread. */
const format = 1;
/** Indexes read their numbers in place, which must start at a multiple of their size. */
const alignment = 8;
const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;
const lengthsBytes = 16;

const LearnedRecord = z.object({
  format: z.literal(format),
  exposure: z.array(z.tuple([z.string(), z.number()])),
  priors: z.array(z.tuple([z.string(), z.object({ accepted: z.int(), declined: z.int() })])),
});

/** Lengths of the three parts · what was learned, as JSON · needs · offers; each part aligned. */
export function encodeSnapshot({ needs, offers, exposure, priors }: Snapshot): Uint8Array {
  const learned: z.input<typeof LearnedRecord> = {
    format,
    exposure: [...exposure],
    priors: [...priors].map(([id, prior]) => [id, { ...prior }]),
  };
  const parts = [new TextEncoder().encode(JSON.stringify(learned)), needs.encode(), offers.encode()];
  const size = parts.reduce((sum, part) => aligned(sum) + part.length, lengthsBytes);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let start = lengthsBytes;
  for (const [at, part] of parts.entries()) {
    view.setUint32(4 * at, part.length, true);
    start = aligned(start);
    bytes.set(part, start);
    start += part.length;
  }
  return bytes;
}

export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = lengthsBytes;
  const part = (at: number): Uint8Array => {
    const length = view.getUint32(4 * at, true);
    start = aligned(start);
    const found = bytes.subarray(start, start + length);
    start += length;
    return found;
  };
  const learned = LearnedRecord.parse(JSON.parse(new TextDecoder().decode(part(0))));
  return {
    needs: ItemIndex.decode(part(1)),
    offers: ItemIndex.decode(part(2)),
    exposure: new Map(learned.exposure),
    priors: new Map(learned.priors),
  };
}
