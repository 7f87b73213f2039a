import { Board, keepsOrder } from "../board.ts";
import type { Model } from "../model.ts";

/** A board that is being filled: places meetings where both sides are free, or makes room by exchanging slots. */
export class Filling {
  readonly board: Board;
  readonly count: Int32Array;
  weight = 0;
  private readonly model: Model;
  private readonly ordered: boolean;

  constructor(model: Model, slotOf: ArrayLike<number>) {
    this.model = model;
    this.board = new Board(model, slotOf);
    this.count = new Int32Array(model.participants);
    this.ordered = (model.instance.precedences ?? []).length > 0;
    this.board.slotOf.forEach((slot, meeting) => {
      if (slot >= 0) this.tally(meeting, 1);
    });
  }

  isHeld(meeting: number): boolean {
    return (this.board.slotOf[meeting] ?? -1) >= 0;
  }

  /** Whether both sides may have one more meeting. */
  withinLimits(meeting: number): boolean {
    const { a, b, limit } = this.model;
    return [a[meeting] ?? 0, b[meeting] ?? 0].every((side) => (this.count[side] ?? 0) < (limit[side] ?? 0));
  }

  place(meeting: number, slot: number): void {
    this.board.put(meeting, slot);
    this.tally(meeting, 1);
    this.recount(meeting);
  }

  remove(meeting: number): void {
    this.board.lift(meeting);
    this.tally(meeting, -1);
    this.recount(meeting);
  }

  /** Holds the meeting without giving up another one; false when that is not found to be possible. */
  tryHold(meeting: number): boolean {
    if (!this.withinLimits(meeting)) return false;
    const slot = this.openSlot(meeting);
    if (slot >= 0) {
      this.place(meeting, slot);
      return true;
    }
    return this.holdByExchange(meeting) || this.holdByBalance(meeting);
  }

  /** The emptiest slot where it fits as things stand; -1 when there is none. */
  openSlot(meeting: number): number {
    const { slots, capacity } = this.model;
    let best = -1;
    let bestRoom = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const room = (capacity[slot] ?? 0) - (this.board.load[slot] ?? 0);
      if (room > bestRoom && this.isFree(meeting, slot) && this.inOrder(meeting, slot)) {
        best = slot;
        bestRoom = room;
      }
    }
    return best;
  }

  fits(meeting: number, slot: number): boolean {
    const room = (this.board.load[slot] ?? 0) < (this.model.capacity[slot] ?? 0);
    return room && this.isFree(meeting, slot) && this.withinLimits(meeting) && this.inOrder(meeting, slot);
  }

  /** Parties of a meeting: both sides, and a home table that it shares. */
  isFree(meeting: number, slot: number): boolean {
    const { a, b, c, domain, slots } = this.model;
    const home = c[meeting] ?? -1;
    return (
      domain[meeting * slots + slot] === 1 &&
      this.board.meetingAt(a[meeting] ?? 0, slot) < 0 &&
      this.board.meetingAt(b[meeting] ?? 0, slot) < 0 &&
      (home < 0 || this.board.meetingAt(home, slot) < 0)
    );
  }

  inOrder(meeting: number, slot: number): boolean {
    if (!this.ordered) return true;
    const { slotOf } = this.board;
    slotOf[meeting] = slot;
    const kept = keepsOrder(slotOf, meeting, this.model.earlier, this.model.later);
    slotOf[meeting] = -1;
    return kept;
  }

  /** König: where one side is free and the other is not, the other's meetings of two slots change places. */
  private holdByExchange(meeting: number): boolean {
    const { a, b, domain, slots } = this.model;
    const sides = [a[meeting] ?? 0, b[meeting] ?? 0] as const;
    for (let slot = 0; slot < slots; slot += 1) {
      if (domain[meeting * slots + slot] === 0) continue;
      const [atA, atB] = [this.board.meetingAt(sides[0], slot), this.board.meetingAt(sides[1], slot)];
      if (atA >= 0 === atB >= 0) continue;
      const [blocked, side] = atA >= 0 ? [atA, sides[0]] : [atB, sides[1]];
      for (let other = 0; other < slots; other += 1) {
        if (other === slot || this.board.meetingAt(side, other) >= 0) continue;
        if (this.holdAfter(meeting, slot, blocked, other)) return true;
      }
    }
    return false;
  }

  /** Both are free but the tables are taken: some chain takes one meeting more out of the slot than into it. */
  private holdByBalance(meeting: number): boolean {
    const { participants, slots, capacity } = this.model;
    for (let slot = 0; slot < slots; slot += 1) {
      if (!this.isFree(meeting, slot)) continue;
      for (let other = 0; other < slots; other += 1) {
        if ((this.board.load[other] ?? 0) >= (capacity[other] ?? 0) || other === slot) continue;
        for (let participant = 0; participant < participants; participant += 1) {
          const start = this.board.meetingAt(participant, slot);
          if (start >= 0 && this.holdAfter(meeting, slot, start, other)) return true;
        }
      }
    }
    return false;
  }

  private holdAfter(meeting: number, slot: number, start: number, other: number): boolean {
    const { board } = this;
    if (!board.findChain(start, slot, other)) return false;
    board.swapChain(slot, other);
    const room = (this.model.capacity[slot] ?? 0) > (board.load[slot] ?? 0);
    const fits = room && this.isFree(meeting, slot) && (!this.ordered || board.chainKeepsOrder());
    if (fits && this.inOrder(meeting, slot)) {
      this.place(meeting, slot);
      return true;
    }
    board.swapChain(slot, other);
    return false;
  }

  private tally(meeting: number, sign: 1 | -1): void {
    const { a, b, weight } = this.model;
    for (const side of [a[meeting] ?? 0, b[meeting] ?? 0]) this.count[side] = (this.count[side] ?? 0) + sign;
    this.weight += sign * (weight[meeting] ?? 0);
  }

  private recount(meeting: number): void {
    this.board.recount(this.model.a[meeting] ?? 0);
    this.board.recount(this.model.b[meeting] ?? 0);
  }
}
