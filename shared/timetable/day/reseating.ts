import { type Instance, isBinding, weightOf } from "../instance.ts";
import { type Model, modelOf } from "../model.ts";
import { Filling } from "../select/filling.ts";

const bindingLoss = 1_000_000;

interface Found {
  readonly slot: readonly number[];
  readonly least: boolean;
}

/** Meetings beside the displaced ones that a repair may move, at most: deeper chains annoy more than they save. */
const deepest = 4;

/**
 * Finds seats for the meetings that lost theirs. Repairs are tried by the number of other meetings that have to move:
 * none, one, two, …; of those with equally little lost the first is the one with the fewest changes.
 */
export class Reseating {
  private readonly instance: Instance;
  private readonly model: Model;
  private readonly filling: Filling;
  private readonly homeless: number[] = [];
  private readonly k: number;
  private budget: number;
  /** People of the meetings that lost their seat: they are told anyway. */
  private readonly already: number;
  private readonly told = new Set<number>();
  private readonly moved = new Set<number>();
  private best: { slot: number[]; lost: number } | undefined;

  constructor(
    instance: Instance,
    slot: readonly number[],
    wanted: readonly boolean[],
    { k, effort }: { readonly k: number; readonly effort: number },
  ) {
    this.instance = instance;
    this.model = modelOf({ ...instance, mode: "select" });
    this.k = k;
    this.budget = effort;
    this.filling = new Filling(
      this.model,
      slot.map(() => -1),
    );
    this.keepWhatStays(slot, wanted);
    this.already = this.told.size;
  }

  run(): Found {
    const unavoidable = this.unavoidableLoss();
    for (let depth = 0; depth <= deepest && this.budget > 0; depth += 1) {
      this.search(0, depth, 0, unavoidable);
      if (this.best?.lost === unavoidable) break;
    }
    const slot = this.best?.slot ?? [...this.filling.board.slotOf].map((at) => at + 1);
    return { slot, least: this.best?.lost === unavoidable && this.budget > 0 };
  }

  /** Somebody who lost more seats than there are slots left for them loses meetings whatever is done. */
  private unavoidableLoss(): number {
    const { a, b, domain, slots, meetingsOf } = this.model;
    let most = 0;
    for (let participant = 0; participant < this.model.participants; participant += 1) {
      const own = this.homeless.filter((meeting) => a[meeting] === participant || b[meeting] === participant);
      if (own.length === 0) continue;
      const losses = own.map((meeting) => lossOf(this.instance, meeting)).sort((x, y) => x - y);
      let room = 0;
      for (let slot = 0; slot < slots; slot += 1) {
        if (own.some((meeting) => domain[meeting * slots + slot] === 1)) room += 1;
      }
      // A meeting that stays may itself move, so that only their number counts.
      const staying = [...(meetingsOf[participant] ?? [])].filter((meeting) => this.filling.isHeld(meeting));
      const open = this.openSlots(participant) - staying.length;
      const excess = own.length - Math.max(0, Math.min(room, open));
      most = Math.max(
        most,
        losses.slice(0, Math.max(0, excess)).reduce((sum, loss) => sum + loss, 0),
      );
    }
    return most;
  }

  private openSlots(participant: number): number {
    const { present, slots } = this.model;
    return present
      .subarray(participant * slots, (participant + 1) * slots)
      .reduce((sum, one) => sum + one, 0);
  }

  /** Seats everything that still may be where it was; what is worth least gives way when tables are missing. */
  private keepWhatStays(slot: readonly number[], wanted: readonly boolean[]): void {
    const { domain, slots, capacity } = this.model;
    const places = slot.map((_, meeting) => meeting);
    places.sort((x, y) => lossOf(this.instance, y) - lossOf(this.instance, x) || x - y);
    for (const meeting of places) {
      const at = (slot[meeting] ?? 0) - 1;
      const stays =
        at >= 0 &&
        domain[meeting * slots + at] === 1 &&
        (this.filling.board.load[at] ?? 0) < (capacity[at] ?? 0) &&
        this.filling.isFree(meeting, at) &&
        this.filling.inOrder(meeting, at);
      if (stays) this.filling.place(meeting, at);
      else if (wanted[meeting]) this.homeless.push(meeting);
    }
    for (const meeting of this.homeless) this.tell(meeting);
  }

  private search(index: number, depth: number, lost: number, enough: number): void {
    if (this.budget <= 0 || (this.best !== undefined && lost >= this.best.lost)) return;
    this.budget -= 1;
    const meeting = this.homeless[index];
    if (meeting === undefined) {
      this.best = { slot: [...this.filling.board.slotOf].map((at) => at + 1), lost };
      return;
    }
    for (let slot = 0; slot < this.model.slots; slot += 1) {
      if (this.filling.fits(meeting, slot))
        this.seat(meeting, slot, () => this.search(index + 1, depth, lost, enough));
      if (this.best?.lost === enough) return;
    }
    if (depth > 0) this.displace(meeting, index, depth, lost, enough);
    this.search(index + 1, depth, lost + lossOf(this.instance, meeting), enough);
  }

  private seat(meeting: number, slot: number, then: () => void): void {
    this.filling.place(meeting, slot);
    then();
    this.filling.remove(meeting);
  }

  /** Another meeting makes room and has to find a seat itself. */
  private displace(meeting: number, index: number, depth: number, lost: number, enough: number): void {
    const { a, b, slots, domain } = this.model;
    for (let slot = 0; slot < slots; slot += 1) {
      if (domain[meeting * slots + slot] === 0) continue;
      const others = [a[meeting] ?? 0, b[meeting] ?? 0].map((side) =>
        this.filling.board.meetingAt(side, slot),
      );
      const inTheWay = [...new Set(others.filter((other) => other >= 0))];
      const [other] = inTheWay;
      if (inTheWay.length !== 1 || other === undefined || this.moved.has(other) || this.isFixed(other))
        continue;
      const strangers = this.strangers(other);
      if (this.told.size - this.already + strangers.length > this.k) continue;
      this.filling.remove(other);
      if (this.filling.fits(meeting, slot)) {
        this.moved.add(other);
        for (const one of strangers) this.told.add(one);
        this.homeless.splice(index + 1, 0, other);
        this.seat(meeting, slot, () => this.search(index + 1, depth - 1, lost, enough));
        this.homeless.splice(index + 1, 1);
        for (const one of strangers) this.told.delete(one);
        this.moved.delete(other);
      }
      this.filling.place(other, slot);
      if (this.best?.lost === enough) return;
    }
  }

  private isFixed(meeting: number): boolean {
    return this.instance.meetings[meeting]?.fixed !== undefined;
  }

  private strangers(meeting: number): number[] {
    const sides = [this.model.a[meeting] ?? 0, this.model.b[meeting] ?? 0];
    return sides.filter((side) => !this.told.has(side));
  }

  private tell(meeting: number): void {
    this.told.add(this.model.a[meeting] ?? 0);
    this.told.add(this.model.b[meeting] ?? 0);
  }
}

/** What losing a meeting costs: one that must be held is lost last. */
function lossOf(instance: Instance, index: number): number {
  const meeting = instance.meetings[index];
  if (meeting === undefined) return 0;
  return weightOf(meeting) + (isBinding(meeting, "select") ? bindingLoss : 0);
}
