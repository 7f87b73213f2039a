import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { faultTexts, placeText, type Why } from "../fault.ts";
import type { DecisionRecord } from "../record.ts";
import { isPublicKey } from "../signature.ts";
import { verifyReceipt } from "../verify-receipt.ts";
import { type Summary, verifyRecordFile } from "../verify-record.ts";

export interface Outcome {
  /** 0: it holds; 1: it does not; 2: there was nothing to verify. */
  readonly code: 0 | 1 | 2;
  readonly text: string;
}

interface Arguments {
  readonly file: string;
  readonly key: string | undefined;
  readonly receipt: string | undefined;
}

class UsageError extends Error {}

const usage = "usage: verify RECORD.json [--key PUBLIC-KEY-IN-HEX] [--receipt RECEIPT.json]";

/** What the command says and how it ends. */
export function run(args: readonly string[]): Outcome {
  try {
    const { file, key, receipt } = readArguments(args);
    const verdict = verifyRecordFile(readBytes(file), key === undefined ? {} : { publicKey: key });
    if (!verdict.ok) return refusal(placeText(verdict.at, "en"), verdict.why);
    const text = report(verdict.summary);
    return receipt === undefined ? { code: 0, text } : withReceipt(receipt, verdict.record, text);
  } catch (error) {
    if (error instanceof UsageError) return { code: 2, text: error.message };
    throw error;
  }
}

function withReceipt(file: string, record: DecisionRecord, text: string): Outcome {
  const verdict = verifyReceipt(readJson(file), record);
  if (!verdict.ok) return refusal("receipt", verdict.why);
  const { proposalId, version, receivedAt } = verdict.receipt;
  const opened = verdict.matched ? "is what was handed in" : "did NOT match what was handed in";
  return {
    code: 0,
    text: `${text}\nreceipt: ${proposalId} version ${version} of ${receivedAt} is genuine, and what was opened ${opened}`,
  };
}

const refusal = (place: string, why: Why): Outcome => ({ code: 1, text: `${place}: ${faultTexts[why].en}` });

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

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(usage);
  if (values.key !== undefined && !isPublicKey(values.key))
    throw new UsageError("--key has to be 64 hexadecimal digits");
  return { file, key: values.key, receipt: values.receipt };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { key: { type: "string" }, receipt: { type: "string" } },
      allowPositionals: true,
    });
  } catch {
    throw new UsageError(usage);
  }
}

function readJson(file: string): unknown {
  const text = new TextDecoder().decode(readBytes(file));
  try {
    return JSON.parse(text);
  } catch {
    // No receipt at all: said like any other that is not as the format has it.
    return undefined;
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
