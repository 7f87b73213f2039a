import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { faultTexts, placeText } from "../fault.ts";
import { isPublicKey } from "../signature.ts";
import { type Summary, verifyRecordFile } from "../verify-record.ts";

/**
 * `npm run -s verify -- RECORD.json [--key KEY]`: exit 0 with a summary, 1 with the first thing that does not hold,
 * 2 when there is nothing to verify.
 */

class UsageError extends Error {}

const usage = "usage: verify RECORD.json [--key PUBLIC-KEY-IN-HEX]";

try {
  const { file, key } = readArguments();
  const verdict = verifyRecordFile(readBytes(file), key === undefined ? {} : { publicKey: key });
  if (verdict.ok) console.log(report(verdict.summary));
  else {
    console.error(`${placeText(verdict.at)}: ${faultTexts[verdict.why].en}`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function report(summary: Summary): string {
  const { processId, title, entries, releases, opened, headHash, signedAt, keyId, keyFrom } = summary;
  return [
    `ok: ${processId} ${title}`,
    `${entries} entries, ${releases} releases, all linked; the last entry is ${headHash}`,
    ...(opened
      ? [`opening: ${opened.proposals} proposals, ${opened.matched} matched what was handed in`]
      : []),
    `signed ${signedAt} with key ${keyId}`,
    keyFrom === "caller"
      ? "the key is the one given"
      : "the key was taken from the record itself: give the publisher's with --key to know who signed",
  ].join("\n");
}

function readArguments(): { file: string; key: string | undefined } {
  const { values, positionals } = parsed();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(usage);
  if (values.key !== undefined && !isPublicKey(values.key))
    throw new UsageError("--key has to be 64 hexadecimal digits");
  return { file, key: values.key };
}

function parsed() {
  try {
    return parseArgs({ options: { key: { type: "string" } }, allowPositionals: true });
  } catch {
    throw new UsageError(usage);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
