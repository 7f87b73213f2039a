import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import { call } from "../../api/call.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import type { Device } from "./device.ts";
import { doorDatabase } from "./door-database.ts";
import { isWaiting, type ScanResult } from "./door-list.ts";

const most = 50;
const firstPause = 2_000;
const longestPause = 60_000;

interface Told {
  /** The service said what became of scans. */
  readonly onResults: (results: readonly ScanResult[], handedInAt: string) => void;
  /** Undefined: all is well again. */
  readonly onProblem: (problem: Problem | undefined) => void;
}

/**
 * Hands in what waits, oldest first, until nothing does: at once when asked to, after growing pauses while the
 * service cannot be reached. Sending a scan twice does no harm, so an answer that was lost is simply asked for again.
 */
export class HandIn {
  readonly #eventId: string;
  readonly #device: Device;
  readonly #told: Told;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  #running = false;
  #asked = false;
  #ended = false;

  constructor(eventId: string, device: Device, told: Told) {
    this.#eventId = eventId;
    this.#device = device;
    this.#told = told;
  }

  /** Something waits, or the network may be back. */
  readonly start = (): void => {
    clearTimeout(this.#timer);
    this.#asked = true;
    if (!this.#running) void this.#run();
  };

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#asked && !this.#ended) {
        this.#asked = false;
        while (!this.#ended && (await this.#sendSome())) this.#pause = firstPause;
      }
      this.#told.onProblem(undefined);
    } catch (error) {
      this.#told.onProblem(asProblem(error));
      this.#timer = setTimeout(this.start, this.#pause);
      this.#pause = Math.min(this.#pause * 2, longestPause);
    } finally {
      this.#running = false;
    }
  }

  /** Answers whether there was something to send. */
  async #sendSome(): Promise<boolean> {
    const waiting = (await doorDatabase.scansOf(this.#eventId)).filter(isWaiting).slice(0, most);
    if (waiting.length === 0) return false;
    const { results } = await call(checkInContracts.recordScans, {
      path: { eventId: this.#eventId },
      body: {
        ...this.#device,
        scans: waiting.map(({ scanId, registrantId, serial, scannedAt, by }) => ({
          scanId,
          registrantId,
          serial,
          scannedAt,
          by,
        })),
      },
    });
    const known = new Set(waiting.map(({ scanId }) => scanId));
    const answered = results.filter(({ scanId }) => known.has(scanId));
    // An answer about nothing that was sent would be sent for ever.
    if (answered.length === 0) throw new TypeError("no scan was answered");
    const handedInAt = new Date().toISOString();
    await doorDatabase.keepResults(answered, handedInAt);
    this.#told.onResults(answered, handedInAt);
    return true;
  }
}
