import { idlenessIn, idleUnit, type Model } from "./model.ts";

const nobody = -1;

/**
 * Who sits where at which slot, changed one exchange at a time. A participant is never in two meetings: the only
 * moves are ones after which that still holds.
 */
export class Board {
  readonly model: Model;
  /** Per meeting its slot; -1 when it is not held. */
  readonly slotOf: Int32Array;
  /** Per participant and slot the meeting; -1 when free. */
  private readonly at: Int32Array;
  readonly load: Int32Array;
  readonly breaks: Int32Array;
  private readonly busy: Uint8Array;
  private readonly idleOf: Int32Array;
  /** Breaks of everybody, and the slots that they take. */
  total = 0;
  idle = 0;
  /** Meetings of the chain that was asked about last. */
  readonly chain: Int32Array;
  chainLength = 0;
  private readonly seen: Int32Array;
  private stamp = 0;

  constructor(model: Model, slotOf: ArrayLike<number>) {
    this.model = model;
    const { participants, parties, slots, meetings } = model;
    this.slotOf = new Int32Array(meetings).fill(nobody);
    this.at = new Int32Array(parties * slots).fill(nobody);
    this.busy = new Uint8Array(parties * slots);
    this.load = new Int32Array(slots);
    this.breaks = new Int32Array(participants);
    this.idleOf = new Int32Array(participants);
    this.chain = new Int32Array(meetings);
    this.seen = new Int32Array(meetings);
    for (let meeting = 0; meeting < meetings; meeting += 1) {
      const slot = slotOf[meeting] ?? nobody;
      if (slot >= 0) this.put(meeting, slot);
    }
    for (let participant = 0; participant < participants; participant += 1) this.recount(participant);
  }

  meetingAt(participant: number, slot: number): number {
    return this.at[participant * this.model.slots + slot] ?? nobody;
  }

  /** Seats a meeting; breaks are not counted anew. */
  put(meeting: number, slot: number): void {
    this.write(meeting, slot, meeting);
    this.slotOf[meeting] = slot;
    this.load[slot] = (this.load[slot] ?? 0) + 1;
  }

  lift(meeting: number): void {
    const slot = this.slotOf[meeting] ?? nobody;
    this.write(meeting, slot, nobody);
    this.slotOf[meeting] = nobody;
    this.load[slot] = (this.load[slot] ?? 0) - 1;
  }

  recount(participant: number): void {
    const { slots } = this.model;
    const idleness = idlenessIn(this.busy, participant * slots, slots);
    const breaks = Math.floor(idleness);
    this.total += breaks - (this.breaks[participant] ?? 0);
    this.idle += Math.round((idleness - breaks) * idleUnit) - (this.idleOf[participant] ?? 0);
    this.breaks[participant] = breaks;
    this.idleOf[participant] = Math.round((idleness - breaks) * idleUnit);
  }

  /**
   * All meetings that have to change between two slots when this one does (a Kempe chain), left in `chain`.
   * False when one of them may not be held in its new slot or the tables do not suffice there.
   */
  findChain(start: number, from: number, to: number): boolean {
    const { a, b, c, domain, slots, capacity } = this.model;
    this.stamp += 1;
    this.chain[0] = start;
    this.chainLength = 1;
    this.seen[start] = this.stamp;
    let moved = 0;
    for (let index = 0; index < this.chainLength; index += 1) {
      const meeting = this.chain[index] ?? 0;
      const here = this.slotOf[meeting];
      const there = here === to ? from : to;
      if (domain[meeting * slots + there] === 0) return false;
      moved += there === to ? 1 : -1;
      this.link(this.at[(a[meeting] ?? 0) * slots + there] ?? nobody);
      this.link(this.at[(b[meeting] ?? 0) * slots + there] ?? nobody);
      const home = c[meeting] ?? nobody;
      if (home >= 0) this.link(this.at[home * slots + there] ?? nobody);
    }
    if (moved > 0) return (this.load[to] ?? 0) + moved <= (capacity[to] ?? 0);
    return (this.load[from] ?? 0) - moved <= (capacity[from] ?? 0) || moved === 0;
  }

  /** Exchanges the two slots along the chain; doing it twice undoes it. */
  swapChain(from: number, to: number): void {
    const { a, b } = this.model;
    for (let index = 0; index < this.chainLength; index += 1) {
      const meeting = this.chain[index] ?? 0;
      const here = this.slotOf[meeting] ?? nobody;
      this.write(meeting, here, nobody);
    }
    for (let index = 0; index < this.chainLength; index += 1) {
      const meeting = this.chain[index] ?? 0;
      const here = this.slotOf[meeting] ?? nobody;
      const there = here === to ? from : to;
      this.slotOf[meeting] = there;
      this.load[here] = (this.load[here] ?? 0) - 1;
      this.load[there] = (this.load[there] ?? 0) + 1;
      this.write(meeting, there, meeting);
    }
    for (let index = 0; index < this.chainLength; index += 1) {
      const meeting = this.chain[index] ?? 0;
      this.recount(a[meeting] ?? 0);
      this.recount(b[meeting] ?? 0);
    }
  }

  /** Whether the chain's meetings, where they are now, keep what has to come before what. */
  chainKeepsOrder(): boolean {
    const { earlier, later } = this.model;
    for (let index = 0; index < this.chainLength; index += 1) {
      const meeting = this.chain[index] ?? 0;
      if (!keepsOrder(this.slotOf, meeting, earlier, later)) return false;
    }
    return true;
  }

  private link(meeting: number): void {
    if (meeting < 0 || this.seen[meeting] === this.stamp) return;
    this.seen[meeting] = this.stamp;
    this.chain[this.chainLength] = meeting;
    this.chainLength += 1;
  }

  private write(meeting: number, slot: number, value: number): void {
    const { a, b, c, slots } = this.model;
    this.writeAt((a[meeting] ?? 0) * slots + slot, value);
    this.writeAt((b[meeting] ?? 0) * slots + slot, value);
    const home = c[meeting] ?? nobody;
    if (home >= 0) this.writeAt(home * slots + slot, value);
  }

  private writeAt(place: number, value: number): void {
    this.at[place] = value;
    this.busy[place] = value < 0 ? 0 : 1;
  }
}

export function keepsOrder(
  slotOf: Int32Array,
  meeting: number,
  earlier: Model["earlier"],
  later: Model["later"],
): boolean {
  const slot = slotOf[meeting] ?? nobody;
  if (slot < 0) return true;
  for (const other of earlier[meeting] ?? []) if ((slotOf[other] ?? nobody) >= slot) return false;
  for (const other of later[meeting] ?? []) {
    const there = slotOf[other] ?? nobody;
    if (there >= 0 && there <= slot) return false;
  }
  return true;
}
