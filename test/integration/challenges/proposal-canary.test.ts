import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalStore, startStore } from "../../support/dynamodb-local.ts";
import { agentOf, proposalWorld } from "./proposal-world.ts";

let store: LocalStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const canary = "金丝雀路线：三级逆流萃取后低温烧结";

it("stores nothing of what a proposal says before the opening, and then does", async () => {
  const world = await proposalWorld(store);
  const id = await world.submitted(10, world.during, canary);
  await world.staged(10, id, canary);
  await world.withdraw({
    ...world.call(agentOf(10), id),
    expectedVersion: (await world.find(id)).version,
  });
  await world.submitted(10, world.during, canary);
  await world.release(0);

  const everything = async () =>
    JSON.stringify((await store.client.send(new ScanCommand({ TableName: world.table.name }))).Items);
  const before = await everything();
  expect(before).toContain(id);
  const bytes = Buffer.from(canary);
  for (const form of [canary, bytes.toString("base64"), bytes.toString("hex"), JSON.stringify(canary)])
    expect(before).not.toContain(form);

  await world.release(1);
  await world.open();
  expect(await everything()).toContain(canary);
});
