import { Board } from "./board.ts";
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";

/** How long and how hot: the same number of steps gives the same timetable everywhere. */
export interface Cooling {
  readonly steps: number;
  readonly hot: number;
  readonly cold: number;
  /** No timetable has fewer breaks: the search ends when it gets there. */
  readonly floor: number;
}

/** One break more than fair costs as much as many others: such a timetable may be passed through, not kept. */
const unfairBreak = 4;

/** A long break is nearer to none than it looks: two short stretches of work may close it. */
const idleWeight = 0.08;

/** Steps between two looks at the clock. */
const stepsPerLook = 512;

/**
 * Fewer breaks by exchanging two slots along chains of meetings. Returns the best timetable on the way: a slot per
 * meeting, -1 for what is not held.
 */
export function anneal(
  model: Model,
  start: Int32Array,
  { steps, hot, cold, floor }: Cooling,
  random: Random,
  stopped: () => boolean,
): Int32Array {
  const board = new Board(model, start);
  const held = [...start.keys()].filter((meeting) => (start[meeting] ?? -1) >= 0);
  const free = held.filter((meeting) => choices(model, meeting) > 1);
  const fair = fairness(board);
  const worth = () => board.total + idleWeight * board.idle + fair();
  let cost = worth();
  let best = start.slice();
  let fewest = board.total + fair();
  if (free.length === 0) return best;
  for (let step = 0; step < steps && fewest > floor; step += 1) {
    if (step % stepsPerLook === 0 && stopped()) break;
    const temperature = hot * (cold / hot) ** (step / steps);
    const meeting = free[random.below(free.length)] ?? 0;
    const from = board.slotOf[meeting] ?? 0;
    const to = random.below(model.slots);
    if (to === from || !board.findChain(meeting, from, to)) continue;
    board.swapChain(from, to);
    const next = worth();
    const worse = next - cost;
    if ((worse > 0 && random.next() >= Math.exp(-worse / temperature)) || !board.chainKeepsOrder()) {
      board.swapChain(from, to);
      continue;
    }
    cost = next;
    if (board.total >= fewest || board.total + fair() >= fewest) continue;
    fewest = board.total;
    best = board.slotOf.slice();
  }
  return best;
}

function choices({ domain, slots }: Model, meeting: number): number {
  let count = 0;
  for (let slot = 0; slot < slots; slot += 1) count += domain[meeting * slots + slot] ?? 0;
  return count;
}

/** What the distance between the most and the fewest breaks of anybody costs beyond what is fair. */
function fairness({ model, breaks }: Board): () => number {
  const { fairness: allowed } = model;
  if (allowed === undefined) return () => 0;
  return () => {
    let most = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (const count of breaks) {
      if (count > most) most = count;
      if (count < fewest) fewest = count;
    }
    return unfairBreak * Math.max(0, most - fewest - allowed);
  };
}
