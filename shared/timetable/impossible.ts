import type { Instance } from "./instance.ts";
import { isBinding } from "./instance.ts";

/** A set-up that cannot work whatever is computed, found before anything is. Numbers count from 1. */
export type Impossibility =
  | { readonly kind: "no_slots" | "no_tables" | "everybody_absent" }
  | { readonly kind: "precedence_cycle"; readonly meetings: readonly number[] }
  | { readonly kind: "fixed_collision"; readonly meetings: readonly [number, number]; readonly slot: number }
  | { readonly kind: "no_slot_for_meeting"; readonly meeting: number }
  | { readonly kind: "fixed_over_tables"; readonly slot: number; readonly meetings: readonly number[] };

export function impossibilities(instance: Instance): Impossibility[] {
  const { slots, tables, participants, forbidden } = instance;
  const binding = instance.meetings.some((meeting) => isBinding(meeting, instance.mode));
  if (instance.meetings.length === 0) return [];
  if (slots === 0) return [{ kind: "no_slots" }];
  if (tables === 0) return [{ kind: "no_tables" }];
  const absent = forbidden.filter((own) => new Set(own).size >= slots).length;
  if (absent === participants) return [{ kind: "everybody_absent" }];
  if (!binding) return [];
  return [
    ...cycles(instance),
    ...fixedCollisions(instance),
    ...withoutSlot(instance),
    ...overTables(instance),
  ];
}

/** Only among meetings that must all be held: of others one could be left out. */
function cycles({ meetings, mode, precedences }: Instance): Impossibility[] {
  const next = new Map<number, number[]>();
  for (const [before, after] of precedences ?? []) {
    const [x, y] = [meetings[before - 1], meetings[after - 1]];
    if (x && y && isBinding(x, mode) && isBinding(y, mode))
      next.set(before, [...(next.get(before) ?? []), after]);
  }
  const state = new Map<number, "open" | "done">();
  const path: number[] = [];
  const visit = (meeting: number): number[] | undefined => {
    if (state.get(meeting) === "done") return undefined;
    if (state.get(meeting) === "open") return path.slice(path.indexOf(meeting));
    state.set(meeting, "open");
    path.push(meeting);
    for (const after of next.get(meeting) ?? []) {
      const cycle = visit(after);
      if (cycle) return cycle;
    }
    path.pop();
    state.set(meeting, "done");
    return undefined;
  };
  for (const meeting of [...next.keys()].sort((x, y) => x - y)) {
    const cycle = visit(meeting);
    if (cycle) return [{ kind: "precedence_cycle", meetings: cycle }];
  }
  return [];
}

function fixedCollisions({ meetings }: Instance): Impossibility[] {
  const taken = new Map<string, number>();
  return meetings.flatMap(({ a, b, fixed }, index): Impossibility[] => {
    if (fixed === undefined) return [];
    const keys = [`${a}:${fixed}`, `${b}:${fixed}`];
    const other = keys.map((key) => taken.get(key)).find((place) => place !== undefined);
    for (const key of keys) taken.set(key, index + 1);
    return other === undefined
      ? []
      : [{ kind: "fixed_collision", meetings: [other, index + 1], slot: fixed }];
  });
}

function withoutSlot(instance: Instance): Impossibility[] {
  const { meetings, mode, slots, sessions, forbidden } = instance;
  return meetings.flatMap((meeting, index): Impossibility[] => {
    if (!isBinding(meeting, mode)) return [];
    const within = meeting.session === undefined ? [1, slots] : (sessions[meeting.session - 1] ?? [1, 0]);
    for (let slot = Math.max(1, within[0] ?? 1); slot <= Math.min(slots, within[1] ?? 0); slot += 1) {
      if (meeting.fixed !== undefined && meeting.fixed !== slot) continue;
      if (forbidden[meeting.a - 1]?.includes(slot) || forbidden[meeting.b - 1]?.includes(slot)) continue;
      return [];
    }
    return [{ kind: "no_slot_for_meeting", meeting: index + 1 }];
  });
}

function overTables({ meetings, tables }: Instance): Impossibility[] {
  const fixed = new Map<number, number[]>();
  meetings.forEach((meeting, index) => {
    if (meeting.fixed !== undefined)
      fixed.set(meeting.fixed, [...(fixed.get(meeting.fixed) ?? []), index + 1]);
  });
  return [...fixed]
    .filter(([, here]) => here.length > tables)
    .map(([slot, here]) => ({ kind: "fixed_over_tables", slot, meetings: here }));
}
