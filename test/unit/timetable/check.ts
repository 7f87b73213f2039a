import type { Instance } from "../../../shared/timetable/instance.ts";

/** What an independent count finds in a timetable. Shares no code with the engine but the shape of its input. */
export interface Verdict {
  readonly errors: readonly string[];
  readonly breaks: number;
  readonly weight: number;
  readonly worstServed: number;
}

export function check(instance: Instance, slot: readonly number[], table: readonly number[]): Verdict {
  const errors: string[] = [];
  const { meetings, participants, slots, tables, sessions, forbidden } = instance;
  if (slot.length !== meetings.length) return { errors: ["length"], breaks: 0, weight: 0, worstServed: 0 };
  const days: Map<number, number>[] = Array.from({ length: participants + 1 }, () => new Map());
  const asked = new Array<number>(participants + 1).fill(0);
  const seats = new Set<string>();
  const closed = new Set((instance.closed ?? []).map((one) => `${one.slot}/${one.table}`));
  let weight = 0;
  for (const [index, meeting] of meetings.entries()) {
    const at = slot[index] ?? -1;
    const name = `meeting ${index + 1} at ${at}`;
    asked[meeting.a] = (asked[meeting.a] ?? 0) + 1;
    asked[meeting.b] = (asked[meeting.b] ?? 0) + 1;
    if (at === 0) {
      if (instance.mode === "all" || meeting.must || meeting.fixed) errors.push(`${name}: has to be held`);
      continue;
    }
    if (at < 1 || at > slots) errors.push(`${name}: no such slot`);
    weight += meeting.w ?? 1;
    for (const side of [meeting.a, meeting.b]) {
      if (days[side]?.has(at)) errors.push(`${name}: ${side} is busy`);
      days[side]?.set(at, index);
      if (forbidden[side - 1]?.includes(at)) errors.push(`${name}: ${side} is absent`);
    }
    const session = meeting.session === undefined ? undefined : sessions[meeting.session - 1];
    if (session && (at < session[0] || at > session[1])) errors.push(`${name}: other session`);
    if (meeting.fixed !== undefined && meeting.fixed !== at) errors.push(`${name}: fixed elsewhere`);
    const seat = `${at}/${table[index]}`;
    if (!((table[index] ?? 0) >= 1 && (table[index] ?? 0) <= tables)) errors.push(`${name}: no such table`);
    if (seats.has(seat) || closed.has(seat)) errors.push(`${name}: table ${table[index]} is taken`);
    seats.add(seat);
    const homes = [meeting.a, meeting.b].flatMap((side) => instance.homeTable?.[side - 1] ?? []);
    if (homes.length > 0 && !homes.includes(table[index] ?? 0)) errors.push(`${name}: not at a home table`);
  }
  for (const [x, y] of instance.precedences ?? []) {
    const [before, after] = [slot[x - 1] ?? 0, slot[y - 1] ?? 0];
    if (before > 0 && after > 0 && before >= after) errors.push(`${x} is not before ${y}`);
  }
  const breaks = days.slice(1).map((day) => {
    const times = [...day.keys()].sort((x, y) => x - y);
    return times.filter((time, index) => index > 0 && time > (times[index - 1] ?? time) + 1).length;
  });
  const fairness = instance.mode === "all" ? (instance.fairness ?? -1) : -1;
  if (fairness >= 0 && Math.max(0, ...breaks) - Math.min(...breaks) > fairness) errors.push("unfair");
  days.slice(1).forEach((day, index) => {
    if (day.size > (instance.maxMeetings?.[index] ?? slots))
      errors.push(`${index + 1} has too many meetings`);
  });
  const services = days.flatMap((day, side) => {
    const could = Math.min(asked[side] ?? 0, slots);
    return could > 0 ? [day.size / could] : [];
  });
  return {
    errors,
    breaks: breaks.reduce((sum, one) => sum + one, 0),
    weight,
    worstServed: Math.min(1, ...services),
  };
}
