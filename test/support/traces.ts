import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, inflateRawSync } from "node:zlib";
import { DynamoDBClient, paginateListTables, paginateScan } from "@aws-sdk/client-dynamodb";
import { anyCredentials } from "../../infra/local/services/dynamo-call.ts";

/** Looks for texts in everything that the product has stored, in every form in which they may have been written. */

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const bytesOf = (text: string, encoding: "utf8" | "utf16le" = "utf8"): string =>
  Buffer.from(text, encoding).toString("latin1");
const eachUnit = (text: string, write: (unit: number) => string): string =>
  [...Array(text.length).keys()]
    .map((at) => (text.charCodeAt(at) < 128 ? text.charAt(at) : write(text.charCodeAt(at))))
    .join("");

/** What of a Base64 text depends on these bytes alone, wherever among others they begin. */
function base64(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

/** Every form of a text, as one-byte characters. */
function formsOf(text: string): Set<string> {
  const hex = Buffer.from(text).toString("hex");
  const percent = encodeURIComponent(text);
  const escaped = ["\\", "\\\\", "\\\\\\\\"].flatMap((slash) =>
    [4, 0].map((digits) =>
      eachUnit(text, (unit) => {
        const code = unit.toString(16).padStart(4, "0");
        return `${slash}u${digits === 4 ? code : code.toUpperCase()}`;
      }),
    ),
  );
  const base = base64(text);
  return new Set([
    bytesOf(text),
    bytesOf(text, "utf16le"),
    hex,
    hex.toUpperCase(),
    percent,
    percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    percent.replaceAll("%", "="),
    eachUnit(text, (unit) => `&#${unit};`),
    eachUnit(text, (unit) => `&#x${unit.toString(16)};`),
    eachUnit(text, (unit) => `&#x${unit.toString(16).toUpperCase()};`),
    ...escaped,
    ...base,
    ...base.map((one) => one.replaceAll("+", "-").replaceAll("/", "_")),
  ]);
}

/** Line ends as they stand in mails and armored texts, and such texts in JSON. */
const lineEnds = /=\r\n|=\n|\r\n|\n|\r|\\\\r\\\\n|\\\\n|\\r\\n|\\n/g;
const gzipped = Buffer.from([0x1f, 0x8b, 0x08]);

/** Where the compressed bytes of a gzip file begin: behind its name and comment. */
function bodyOf(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  const [checked, extra, name, comment] = [2, 4, 8, 16].map((bit) => (flags & bit) !== 0);
  let next = at + 10;
  if (extra) next += 2 + bytes.readUInt16LE(next);
  for (const there of [name, comment]) if (there) next = bytes.indexOf(0, next) + 1;
  return checked ? next + 2 : next;
}

/** What stands compressed among these bytes, cut off or not. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(gzipped); at >= 0; at = bytes.indexOf(gzipped, at + 1)) {
    try {
      // Not gunzip, which refuses what stands behind.
      const whole = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 500_000_000 };
      yield inflateRawSync(bytes.subarray(bodyOf(bytes, at)), whole);
    } catch {
      // Three bytes that happen to be those.
    }
  }
}

/** Tells by name which of these texts are somewhere in the bytes given. */
export function searchFor(texts: Readonly<Record<string, string>>) {
  const patterns = Object.entries(texts).map(
    ([name, text]) => [name, new RegExp([...formsOf(text)].map(quoted).join("|"))] as const,
  );
  return function find(bytes: Uint8Array): Set<string> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = buffer.toString("latin1");
    const straight = text.replace(lineEnds, "");
    const here = patterns.filter(([, pattern]) => pattern.test(text) || pattern.test(straight));
    const inside = [...unpacked(buffer)].flatMap((one) => [...find(one)]);
    return new Set([...here.map(([name]) => name), ...inside]);
  };
}
export type Search = ReturnType<typeof searchFor>;

/** The bytes of a file; undefined when it is gone by now, as those of queues soon are. */
function bytesIn(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Every file below a folder: those of the database, objects, mails, queues, positions of streams, logs. */
export function* filesBelow(folder: string): Generator<{ readonly place: string; readonly bytes: Buffer }> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const place = join(entry.parentPath, entry.name);
    const bytes = bytesIn(place);
    if (bytes !== undefined) yield { place, bytes };
  }
}

/** Every item of every table of a DynamoDB Local, as JSON, and the binary values in it. */
export async function* itemsOn(port: number): AsyncGenerator<{ place: string; bytes: Buffer }> {
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "cn-north-1",
    credentials: anyCredentials,
  });
  try {
    for await (const { TableNames = [] } of paginateListTables({ client }, {}))
      for (const TableName of TableNames)
        for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
          for (const item of Items) {
            const binary: Buffer[] = [];
            const json = JSON.stringify(item, (_, value: unknown) => {
              if (value instanceof Uint8Array) binary.push(Buffer.from(value));
              return value;
            });
            const place = `${TableName} ${item.pk?.S} ${item.sk?.S}`;
            for (const bytes of [Buffer.from(json), ...binary]) yield { place, bytes };
          }
  } finally {
    client.destroy();
  }
}
