import type { Instant } from "../../../shared/kernel/time.ts";
import type { StoredFair } from "./fair.ts";

/** What is written beside every change of a fair, in the same transaction. */
export interface FairLogLine {
  readonly at: Instant;
  readonly action: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly by: { readonly personId: string; readonly name: string; readonly capacity: string };
  readonly reason?: string | undefined;
}

/** A changed fair and the log line that tells it. */
export interface FairChange {
  readonly fair: StoredFair;
  readonly log: FairLogLine;
}
