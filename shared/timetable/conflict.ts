import type { Cause, Conflict } from "./answer.ts";
import { type Instance, isBinding } from "./instance.ts";

/** Whether these causes alone cannot all be kept; undefined when that was not found out. */
export type Contradicts = (relaxed: Instance) => boolean | undefined;

/** Everything in an instance that somebody asked for and that could be given up. */
export function causesOf(instance: Instance): Cause[] {
  const causes: Cause[] = [];
  instance.meetings.forEach((meeting, index) => {
    if (!isBinding(meeting, instance.mode)) return;
    causes.push({ kind: "meeting", meeting: index + 1 });
    if (meeting.fixed !== undefined) causes.push({ kind: "fixed", meeting: index + 1 });
    if (meeting.session !== undefined) causes.push({ kind: "session", meeting: index + 1 });
  });
  instance.forbidden.forEach((slots, index) => {
    for (const slot of slots) causes.push({ kind: "absence", participant: index + 1, slot });
  });
  instance.maxMeetings?.forEach((limit, index) => {
    if (limit !== null) causes.push({ kind: "limit", participant: index + 1 });
  });
  for (const [before, after] of instance.precedences ?? [])
    causes.push({ kind: "precedence", before, after });
  causes.push({ kind: "tables" });
  if (instance.homeTable !== undefined) causes.push({ kind: "homes" });
  if (instance.mode === "all" && (instance.fairness ?? -1) >= 0) causes.push({ kind: "fairness" });
  return causes;
}

/** The instance in which only these causes count: what is not among them is given up. */
export function relaxed(instance: Instance, causes: readonly Cause[]): Instance {
  const kept = new Set(causes.map(keyOf));
  const keeps = (cause: Cause) => kept.has(keyOf(cause));
  const places = new Map<number, number>();
  const meetings = instance.meetings.flatMap((meeting, index) => {
    if (!isBinding(meeting, instance.mode) || !keeps({ kind: "meeting", meeting: index + 1 })) return [];
    places.set(index + 1, places.size + 1);
    const { fixed, session, ...free } = meeting;
    return [
      {
        ...free,
        ...(fixed !== undefined && keeps({ kind: "fixed", meeting: index + 1 }) && { fixed }),
        ...(session !== undefined && keeps({ kind: "session", meeting: index + 1 }) && { session }),
      },
    ];
  });
  const { fairness, homeTable, maxMeetings, closed, ...rest } = instance;
  return {
    ...rest,
    mode: "all",
    meetings,
    // One table for each meeting: as many as there could ever be use for.
    tables: keeps({ kind: "tables" }) ? instance.tables : Math.max(1, meetings.length),
    forbidden: instance.forbidden.map((slots, index) =>
      slots.filter((slot) => keeps({ kind: "absence", participant: index + 1, slot })),
    ),
    precedences: (instance.precedences ?? []).flatMap(([before, after]): [number, number][] => {
      const [x, y] = [places.get(before), places.get(after)];
      return x && y && keeps({ kind: "precedence", before, after }) ? [[x, y]] : [];
    }),
    ...(closed && keeps({ kind: "tables" }) && { closed }),
    ...(homeTable && keeps({ kind: "homes" }) && { homeTable }),
    ...(fairness !== undefined && keeps({ kind: "fairness" }) && { fairness }),
    ...(maxMeetings && {
      maxMeetings: maxMeetings.map((limit, index) =>
        keeps({ kind: "limit", participant: index + 1 }) ? limit : null,
      ),
    }),
  };
}

/**
 * Gives causes up, half of them at a time and then fewer, as long as what is left still contradicts itself. What
 * remains is a smallest set: an organizer who changes any one of them has an answer.
 */
export function smallestConflict(
  instance: Instance,
  contradicts: Contradicts,
  stopped: () => boolean,
): Conflict | undefined {
  let causes = causesOf(instance);
  if (contradicts(relaxed(instance, causes)) !== true) return undefined;
  let smallest = true;
  let size = Math.ceil(causes.length / 2);
  for (;;) {
    for (let from = 0; from < causes.length; ) {
      if (stopped()) return { causes, smallest: false };
      const without = [...causes.slice(0, from), ...causes.slice(from + size)];
      const answer = contradicts(relaxed(instance, without));
      if (answer === true) causes = without;
      else {
        if (answer === undefined && size === 1) smallest = false;
        from += size;
      }
    }
    if (size === 1) return { causes, smallest };
    size = Math.ceil(Math.min(size, causes.length) / 2);
  }
}

function keyOf(cause: Cause): string {
  return Object.values(cause).join(":");
}
