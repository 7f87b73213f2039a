import type { Worth } from "./answer.ts";
import { type Instance, type Timetable, weightOf } from "./instance.ts";
import { idlenessIn } from "./model.ts";
import { tableMoves } from "./seating.ts";

/** What a timetable is worth, counted from the timetable alone. */
export function worthOf(instance: Instance, { slot, table }: Timetable): Worth {
  const { participants, slots } = instance;
  const busy = new Uint8Array(participants * slots);
  const held = new Array<number>(participants).fill(0);
  const asked = new Array<number>(participants).fill(0);
  let weight = 0;
  instance.meetings.forEach((meeting, index) => {
    const at = slot[index] ?? 0;
    if (at > 0) weight += weightOf(meeting);
    for (const side of [meeting.a - 1, meeting.b - 1]) {
      asked[side] = (asked[side] ?? 0) + 1;
      if (at === 0) continue;
      held[side] = (held[side] ?? 0) + 1;
      busy[side * slots + at - 1] = 1;
    }
  });
  let [breaks, worstServed] = [0, 1];
  for (let participant = 0; participant < participants; participant += 1) {
    breaks += Math.floor(idlenessIn(busy, participant * slots, slots));
    const could = Math.min(asked[participant] ?? 0, slots);
    if (could > 0) worstServed = Math.min(worstServed, (held[participant] ?? 0) / could);
  }
  return { weight, worstServed, breaks, tableMoves: tableMoves(instance, slot, table) };
}
