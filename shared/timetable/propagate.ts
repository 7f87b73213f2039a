import type { Model } from "./model.ts";

/**
 * The slots that remain for each meeting when the obvious is thought through: what is settled blocks both sides,
 * full tables block the slot, precedences cut the ends. Undefined when somebody's meetings do not fit their day.
 */
export function propagated(model: Model): Uint8Array | undefined {
  const domain = model.domain.slice();
  const settled = new Uint8Array(model.meetings);
  for (let changed = true; changed; ) {
    changed = false;
    const load = new Int32Array(model.slots);
    for (let meeting = 0; meeting < model.meetings; meeting += 1) {
      const only = onlySlot(model, domain, meeting);
      if (only === undefined) return undefined;
      if (only < 0) continue;
      load[only] = (load[only] ?? 0) + 1;
      if (settled[meeting] === 1) continue;
      settled[meeting] = 1;
      changed = true;
      blockBoth(model, domain, meeting, only);
    }
    for (let slot = 0; slot < model.slots; slot += 1) {
      const free = (model.capacity[slot] ?? 0) - (load[slot] ?? 0);
      if (free < 0) return undefined;
      if (free === 0 && blockSlot(model, domain, settled, slot)) changed = true;
    }
    if (cutByOrder(model, domain)) changed = true;
  }
  return everybodyFits(model, domain) ? domain : undefined;
}

/** The one slot that is left, -1 when there are several, undefined when there is none. */
function onlySlot({ slots }: Model, domain: Uint8Array, meeting: number): number | undefined {
  const choices = domain.subarray(meeting * slots, (meeting + 1) * slots);
  const first = choices.indexOf(1);
  if (first < 0) return undefined;
  return choices.lastIndexOf(1) === first ? first : -1;
}

function blockBoth(
  { a, b, meetingsOf, slots }: Model,
  domain: Uint8Array,
  meeting: number,
  slot: number,
): void {
  for (const side of [a[meeting] ?? 0, b[meeting] ?? 0]) {
    for (const other of meetingsOf[side] ?? []) if (other !== meeting) domain[other * slots + slot] = 0;
  }
}

function blockSlot(
  { meetings, slots }: Model,
  domain: Uint8Array,
  settled: Uint8Array,
  slot: number,
): boolean {
  let changed = false;
  for (let meeting = 0; meeting < meetings; meeting += 1) {
    if (settled[meeting] === 1 || domain[meeting * slots + slot] === 0) continue;
    domain[meeting * slots + slot] = 0;
    changed = true;
  }
  return changed;
}

function cutByOrder({ instance, slots }: Model, domain: Uint8Array): boolean {
  let changed = false;
  const cut = (meeting: number, slot: number) => {
    if (domain[meeting * slots + slot] === 0) return;
    domain[meeting * slots + slot] = 0;
    changed = true;
  };
  for (const [x, y] of instance.precedences ?? []) {
    const before = domain.subarray((x - 1) * slots, x * slots);
    const after = domain.subarray((y - 1) * slots, y * slots);
    for (let slot = 0; slot <= before.indexOf(1); slot += 1) cut(y - 1, slot);
    for (let slot = Math.max(0, after.lastIndexOf(1)); slot < slots; slot += 1) cut(x - 1, slot);
  }
  return changed;
}

/** Per participant a matching of meetings to slots (Hall). */
function everybodyFits(model: Model, domain: Uint8Array): boolean {
  return model.meetingsOf.every((own) => {
    const taken = new Int32Array(model.slots).fill(-1);
    return own.every((meeting) => seat(meeting, domain, taken, new Uint8Array(model.slots)));
  });
}

function seat(meeting: number, domain: Uint8Array, taken: Int32Array, tried: Uint8Array): boolean {
  const slots = taken.length;
  for (let slot = 0; slot < slots; slot += 1) {
    if (domain[meeting * slots + slot] === 0 || tried[slot] === 1) continue;
    tried[slot] = 1;
    const other = taken[slot] ?? -1;
    if (other >= 0 && !seat(other, domain, taken, tried)) continue;
    taken[slot] = meeting;
    return true;
  }
  return false;
}
