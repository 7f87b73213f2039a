import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import type { DraftValues } from "./draft-values.ts";

/** How drafts are sealed, saved and read; the key stands behind `seal`. */
export interface SealedDraftPort {
  seal(values: DraftValues): Promise<string>;
  save(ciphertext: string, expectedVersion: number): Promise<Proposal>;
  read(): Promise<Proposal>;
  /** Keeps the ciphertext on this device until the server has it; undefined: it has. */
  keep(ciphertext: string | undefined): void;
}

export type DraftSaving =
  | { readonly status: "untouched" | "unsaved" | "saving" | "offline" }
  | { readonly status: "saved"; readonly at: string }
  | { readonly status: "failed"; readonly problem: Problem }
  /** Somebody of the team saved in between: a person chooses which one goes on. */
  | { readonly status: "conflict"; readonly theirs: Proposal };

const same = (a: DraftValues, b: DraftValues): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Seals and saves a draft while it is being written: one request at a time, never an older one over a newer one. A
 * version that rose for another reason (a member confirmed, a file arrived) is no conflict: the draft goes on from it.
 */
export class SealedDraft {
  proposal: Proposal;
  saving: DraftSaving = { status: "untouched" };

  private readonly port: SealedDraftPort;
  private readonly delayMs: number;
  private readonly listeners = new Set<() => void>();
  private wanted: DraftValues;
  private acknowledged: DraftValues;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor(of: { port: SealedDraftPort; proposal: Proposal; values: DraftValues; delayMs: number }) {
    this.port = of.port;
    this.proposal = of.proposal;
    this.wanted = of.values;
    this.acknowledged = of.values;
    this.delayMs = of.delayMs;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DraftSaving => this.saving;

  change(values: DraftValues): void {
    this.wanted = values;
    if (this.saving.status === "conflict" || !this.isBehind()) return;
    if (this.running === undefined) this.tell({ status: "unsaved" });
    this.plan(this.delayMs);
  }

  isBehind(): boolean {
    return !same(this.wanted, this.acknowledged);
  }

  /** Saves what there is and waits for it. False when it could not be saved; `saving` says why. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running !== undefined) await this.running;
    if (this.saving.status === "conflict") return false;
    if (this.isBehind()) await this.run();
    return !this.isBehind();
  }

  /** After a conflict: ours goes over theirs. */
  async keepMine(): Promise<void> {
    if (this.saving.status !== "conflict") return;
    this.proposal = this.saving.theirs;
    this.tell({ status: "unsaved" });
    await this.run();
  }

  /** After a conflict: theirs goes on; the caller opened it and fills the form with it. */
  takeTheirs(values: DraftValues): void {
    if (this.saving.status !== "conflict") return;
    const { theirs } = this.saving;
    this.proposal = theirs;
    this.wanted = values;
    this.acknowledged = values;
    this.port.keep(undefined);
    this.tell({ status: "saved", at: theirs.draft?.savedAt ?? new Date().toISOString() });
  }

  /**
   * Something else gave the proposal a new version. Not one with a newer draft, read in passing: saving has to meet it
   * as a conflict.
   */
  follow(proposal: Proposal): void {
    const { version, draft } = this.proposal;
    if (proposal.version > version && proposal.draft?.savedAt === draft?.savedAt) this.proposal = proposal;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private plan(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.run();
    }, delayMs);
  }

  private run(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = undefined;
      // Typed on while the request was under way.
      if (this.saving.status === "unsaved") this.plan(this.delayMs);
    });
    return this.running;
  }

  private async send(): Promise<void> {
    this.tell({ status: "saving" });
    const values = this.wanted;
    try {
      const ciphertext = await this.port.seal(values);
      this.port.keep(ciphertext);
      this.proposal = await this.save(ciphertext);
      this.acknowledged = values;
      if (this.isBehind()) return this.tell({ status: "unsaved" });
      this.port.keep(undefined);
      this.tell({ status: "saved", at: this.proposal.draft?.savedAt ?? new Date().toISOString() });
    } catch (error) {
      this.fail(error);
    }
  }

  private async save(ciphertext: string): Promise<Proposal> {
    const known = this.proposal;
    try {
      return await this.port.save(ciphertext, known.version);
    } catch (error) {
      if (asProblem(error).status !== 412) throw error;
      const theirs = await this.port.read();
      if (theirs.draft?.savedAt !== known.draft?.savedAt) throw new DraftConflict(theirs);
      return this.port.save(ciphertext, theirs.version);
    }
  }

  private fail(error: unknown): void {
    if (error instanceof DraftConflict) {
      this.tell({ status: "conflict", theirs: error.theirs });
      return;
    }
    const problem = asProblem(error);
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.tell({ status: "offline" });
      this.plan(10_000);
      return;
    }
    this.tell({ status: "failed", problem });
  }

  private tell(saving: DraftSaving): void {
    this.saving = saving;
    for (const listener of this.listeners) listener();
  }
}

class DraftConflict extends Error {
  readonly theirs: Proposal;
  constructor(theirs: Proposal) {
    super("somebody else saved the draft");
    this.theirs = theirs;
  }
}
