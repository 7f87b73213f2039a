import type { Place } from "./verdict.ts";

interface Extent {
  /** Those on the screen, in order. */
  readonly slots: readonly number[];
  readonly tables: number;
}

/** Where a key leads from a place; undefined for keys that lead nowhere. The edge is the end. */
export function stepFrom(key: string, { slot, table }: Place, { slots, tables }: Extent): Place | undefined {
  const column = slots.indexOf(slot);
  const across = (to: number): Place => ({
    slot: slots[Math.min(Math.max(to, 0), slots.length - 1)] ?? slot,
    table,
  });
  const down = (to: number): Place => ({ slot, table: Math.min(Math.max(to, 1), tables) });
  switch (key) {
    case "ArrowRight":
      return across(column + 1);
    case "ArrowLeft":
      return across(column - 1);
    case "ArrowDown":
      return down(table + 1);
    case "ArrowUp":
      return down(table - 1);
    case "Home":
      return across(0);
    case "End":
      return across(slots.length - 1);
    case "PageDown":
      return down(table + 10);
    case "PageUp":
      return down(table - 10);
    default:
      return undefined;
  }
}
