import { indexes } from "../../../functions/events/indexes.ts";
import { eventWith, instance, opensAt, poolWith } from "../../integration/events/seats-world.ts";
import { startStore } from "../../support/dynamodb-local.ts";
import { capacityMeter } from "../capacity-meter.ts";

export interface CapacityPerRegistration {
  readonly confirmed: { readonly written: number; readonly read: number };
  readonly waitlisted: { readonly written: number; readonly read: number };
}

const sample = 20;

/** What one registration costs, on a small store of its own with a meter on its client. */
export async function measureCapacity(): Promise<CapacityPerRegistration> {
  const store = await startStore();
  try {
    const meter = capacityMeter(store.client);
    const table = await store.newTable("capacity", indexes);
    const setting = { now: opensAt, event: eventWith(1, [poolWith("guest", sample)], { holdMinutes: 0 }) };
    const one = instance(table, setting);
    await one.open();
    await one.pools.recent(setting.event.id, "guest");
    const measured = async (from: number) => {
      meter.reset();
      for (let i = from; i < from + sample; i += 1) await one.register(i, "guest");
      const { written, read } = meter.spent();
      return { written: written / sample, read: read / sample };
    };
    return { confirmed: await measured(0), waitlisted: await measured(sample) };
  } finally {
    await store.stop();
  }
}
