/** The slots that a session comes to: a pause follows each but the last. */

interface Timing {
  readonly slotMinutes: number;
  readonly pauseMinutes: number;
}

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const minute = 60_000;

export function slotsOfSession({ startsAt, endsAt }: Span, { slotMinutes, pauseMinutes }: Timing): Span[] {
  const [from, to] = [Date.parse(startsAt), Date.parse(endsAt)];
  const length = slotMinutes * minute;
  const step = length + pauseMinutes * minute;
  if (!(length > 0) || !(step > 0) || Number.isNaN(from) || Number.isNaN(to)) return [];
  const count = Math.max(0, Math.floor((to - from + pauseMinutes * minute) / step));
  return Array.from({ length: count }, (_, i) => ({
    startsAt: new Date(from + i * step).toISOString(),
    endsAt: new Date(from + i * step + length).toISOString(),
  }));
}
