import { asProblem, type Problem } from "../../../api/problem.ts";
import type { Draft, Item } from "../../items/item-api.ts";

/** Where drafts go. */
export interface DraftPort {
  /** The key makes a repeated creation harmless, as long as the content is repeated too. */
  create(content: Draft, key: string): Promise<Item>;
  save(id: string, content: Draft, expectedVersion: number): Promise<Item>;
  read(id: string): Promise<Item>;
}

export type Saving =
  | { readonly status: "untouched" | "unsaved" | "saving" | "offline" }
  | { readonly status: "saved"; readonly at: string }
  | { readonly status: "failed"; readonly problem: Problem }
  /** Somebody saved in between: a person chooses which version goes on. */
  | { readonly status: "conflict"; readonly theirs: Item };

const text = (content: Draft): string => JSON.stringify(content);

/**
 * Saves a draft while it is being written: at most one request at a time, never an older version over a newer one,
 * nothing forgotten when the network comes and goes. Knows nothing of React, so that it can be tested by itself.
 */
export class DraftSaver {
  /** The item as the server last acknowledged it. */
  item: Item | undefined;
  saving: Saving = { status: "untouched" };

  private readonly port: DraftPort;
  private readonly normal: (content: Draft) => Draft;
  private readonly delayMs: number | undefined;
  private readonly listeners = new Set<() => void>();
  private wanted: Draft | undefined;
  private acknowledged: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  /** A creation whose answer never came: it is repeated unchanged before anything newer is saved. */
  private creation: { readonly content: Draft; readonly key: string } | undefined;

  /** `normal`: content in the one order in which two versions can be compared. `delayMs` absent: saves when asked to. */
  constructor(of: {
    port: DraftPort;
    item: Item | undefined;
    normal: (content: Draft) => Draft;
    delayMs: number | undefined;
  }) {
    this.port = of.port;
    this.item = of.item;
    this.normal = of.normal;
    this.delayMs = of.delayMs;
    this.acknowledged = text(of.normal(of.item?.content ?? {}));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Saving => this.saving;

  /** The draft now reads like this. */
  change(content: Draft): void {
    this.wanted = content;
    if (this.saving.status === "conflict") return;
    if (!this.isBehind()) {
      if (this.saving.status === "unsaved") this.tell({ status: "untouched" });
      return;
    }
    if (this.running === undefined) this.tell({ status: "unsaved" });
    if (this.delayMs !== undefined) this.plan(this.delayMs);
  }

  /** Is there anything that the server does not have yet? */
  isBehind(): boolean {
    return this.wanted !== undefined && text(this.wanted) !== this.acknowledged;
  }

  /** Saves what there is and waits for it. False when it could not be saved; `saving` says why. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running !== undefined) await this.running;
    if (this.saving.status === "conflict") return false;
    if (this.isBehind() || this.item === undefined) {
      await this.run();
    }
    return this.item !== undefined && !this.isBehind();
  }

  /** After a conflict: go on from their version and save ours over it. */
  async keepMine(): Promise<void> {
    if (this.saving.status !== "conflict") return;
    this.item = this.saving.theirs;
    this.acknowledged = text(this.normal(this.saving.theirs.content));
    this.tell({ status: "unsaved" });
    await this.run();
  }

  /** After a conflict: give up ours; the caller fills the form with the content returned. */
  takeTheirs(): Item | undefined {
    if (this.saving.status !== "conflict") return undefined;
    const { theirs } = this.saving;
    this.item = theirs;
    this.wanted = this.normal(theirs.content);
    this.acknowledged = text(this.wanted);
    this.tell({ status: "saved", at: theirs.updatedAt });
    return theirs;
  }

  /** A move or an upload gave the item a new version. */
  follow(item: Item): void {
    this.item = item;
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
      if (this.saving.status === "unsaved" && this.delayMs !== undefined) this.plan(this.delayMs);
    });
    return this.running;
  }

  private async send(): Promise<void> {
    this.tell({ status: "saving" });
    try {
      if (this.item === undefined) await this.createFirst();
      const content = this.wanted;
      if (this.item !== undefined && content !== undefined && this.isBehind()) {
        this.item = await this.port.save(this.item.id, content, this.item.version);
        this.acknowledged = text(content);
      }
      if (this.isBehind()) this.tell({ status: "unsaved" });
      else this.tell({ status: "saved", at: new Date().toISOString() });
    } catch (error) {
      await this.fail(asProblem(error));
    }
  }

  private async createFirst(): Promise<void> {
    this.creation ??= { content: this.wanted ?? {}, key: crypto.randomUUID() };
    const { content, key } = this.creation;
    this.item = await this.port.create(content, key);
    this.acknowledged = text(content);
    this.creation = undefined;
  }

  private async fail(problem: Problem): Promise<void> {
    if (problem.status === 412 && this.item !== undefined) {
      const theirs = await this.port.read(this.item.id).catch(() => undefined);
      if (theirs !== undefined) return this.tell({ status: "conflict", theirs });
    }
    // What was refused for its content may be right after the next change: then it is another creation.
    if (problem.status >= 400 && problem.status < 500) this.creation = undefined;
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      this.tell({ status: "offline" });
      if (this.delayMs !== undefined) this.plan(10_000);
      return;
    }
    this.tell({ status: "failed", problem });
  }

  private tell(saving: Saving): void {
    this.saving = saving;
    for (const listener of this.listeners) listener();
  }
}
