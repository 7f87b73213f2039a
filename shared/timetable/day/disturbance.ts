import type { Instance, Meeting } from "../instance.ts";

/** What changes on the day. Numbers count from 1. */
export type Disturbance =
  | { readonly kind: "absent"; readonly participant: number; readonly slots: readonly number[] }
  | { readonly kind: "table_lost"; readonly table: number; readonly slots: readonly number[] }
  | { readonly kind: "slot_added"; readonly session: number }
  | { readonly kind: "walk_in"; readonly meetings: readonly Meeting[] };

/** The instance as it is from now on. What is added stands at the end, so that old numbers still hold. */
export function amended(instance: Instance, disturbance: Disturbance): Instance {
  switch (disturbance.kind) {
    case "absent":
      return {
        ...instance,
        forbidden: instance.forbidden.map((slots, index) =>
          index + 1 === disturbance.participant
            ? [...new Set([...slots, ...disturbance.slots])].sort((x, y) => x - y)
            : slots,
        ),
      };
    case "table_lost": {
      const known = new Set(instance.closed?.map(({ slot, table }) => `${slot}:${table}`));
      const lost = disturbance.slots
        .filter((slot) => !known.has(`${slot}:${disturbance.table}`))
        .map((slot) => ({ slot, table: disturbance.table }));
      return { ...instance, closed: [...(instance.closed ?? []), ...lost] };
    }
    case "slot_added": {
      // At the end of the day: a slot in the middle would renumber what people have on their phones.
      const last = instance.slots + 1;
      return {
        ...instance,
        slots: last,
        sessions: instance.sessions.map(([first, end], index): [number, number] =>
          index + 1 === disturbance.session ? [first, last] : [first, end],
        ),
      };
    }
    case "walk_in":
      return { ...instance, meetings: [...instance.meetings, ...disturbance.meetings] };
  }
}
