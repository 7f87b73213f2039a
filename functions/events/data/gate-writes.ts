import type { Write } from "../../../shared/dynamo/table.ts";
import { Overtaken } from "../app/registration-ports.ts";
import type { Gate, PoolChange } from "../domain/seats.ts";
import { gateKey, gateOf, poolGates, shardOfSeat } from "./registration-keys.ts";

export const newGate: Gate = { joins: 0, releases: 0, size: 0, seatShards: 0, opened: false };

/** How many of those who move with this change begin to wait through each gate. */
function joinsByGate({ moves }: PoolChange): number[] {
  const joins = new Array<number>(poolGates).fill(0);
  for (const { before, after } of moves) {
    if (after.place.kind !== "wait" || before?.place.kind === "wait") continue;
    const number = gateOf(after.registrantId);
    joins[number] = (joins[number] ?? 0) + 1;
  }
  return joins;
}

/** An expression in the making: what is set, what is asked. */
class Terms {
  readonly sets: string[] = [];
  readonly asks: string[] = [];
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};

  ask(name: string, value: number): void {
    this.names[`#${name}`] = name;
    this.values[`:was_${name}`] = value;
    this.asks.push(`#${name} = :was_${name}`);
  }

  add(name: string, value: number): void {
    this.names[`#${name}`] = name;
    this.values[`:by_${name}`] = value;
    this.sets.push(`#${name} = #${name} + :by_${name}`);
  }

  set(name: string, value: unknown): void {
    this.names[`#${name}`] = name;
    this.values[`:${name}`] = value;
    this.sets.push(`#${name} = :${name}`);
  }
}

function termsOf(change: PoolChange, number: number, joining: number): Terms {
  const { gates, rule, resize } = change;
  const gate = gates?.[number];
  const terms = new Terms();
  if (gate === undefined) return terms;
  // Opening overturns whatever was decided before it: as if somebody had joined and a seat been freed.
  const joins = joining + (rule?.opens ? 1 : 0);
  const releases = rule?.releases || rule?.opens || resize !== undefined ? 1 : 0;
  if (rule !== undefined) terms.ask("joins", gate.joins);
  if (rule?.unless === "both" || joining > 0) terms.ask("releases", gate.releases);
  if (joins > 0) terms.add("joins", joins);
  if (releases > 0) terms.add("releases", releases);
  if (rule?.opens) terms.set("opened", true);
  if (resize !== undefined) {
    const { added, removed } = resize;
    terms.ask("size", gate.size);
    terms.set("size", gate.size + added.length - removed.length);
    terms.set("seatShards", Math.max(gate.seatShards, ...added.map((number) => shardOfSeat(number) + 1)));
  }
  return terms;
}

/** What a change writes to the gates, or asks of them: one write for each gate that it touches. */
export function gateWrites(change: PoolChange): Write[] {
  const joins = joinsByGate(change);
  return joins.flatMap((joining, number): Write[] => {
    const { sets, asks, names, values } = termsOf(change, number, joining);
    if (asks.length === 0) return [];
    const condition = {
      Key: gateKey(change.eventId, change.audience, number),
      ConditionExpression: asks.join(" AND "),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    };
    const onConditionFailed = () => new Overtaken("gate");
    return sets.length === 0
      ? [{ check: condition, onConditionFailed }]
      : [{ update: { ...condition, UpdateExpression: `SET ${sets.join(", ")}` }, onConditionFailed }];
  });
}
