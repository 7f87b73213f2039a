import { type FixtureRuntime, startFixture } from "./fixture-runtime.ts";

/** What the suites of this folder share: one runtime on the fixture app, and short ways to ask it. */

export let runtime: FixtureRuntime;
/** The variables of the fixture's function `owner`. */
export let env: Record<string, string> = {};

async function readEnvironment(): Promise<void> {
  env = (await runtime.as<Record<string, string>>("owner", "environment")).output ?? {};
}

export async function start(): Promise<void> {
  runtime = await startFixture();
  await readEnvironment();
}

/** Stops and starts again on the same data. */
export async function restart(): Promise<void> {
  await runtime.restart();
  await readEnvironment();
}

/** A string as DynamoDB writes it. */
export const s = (value: string) => ({ S: value });

export const put = (item: Record<string, unknown>, table = env["ITEMS_TABLE"]) =>
  runtime.as("owner", "PutItem", { TableName: table, Item: item });

interface Got {
  readonly Item?: Record<string, { S?: string; N?: string }>;
}

export const get = (pk: string, table = env["ITEMS_TABLE"]) =>
  runtime.as<Got>("owner", "GetItem", { TableName: table, Key: { pk: s(pk) } });

/** How often the fixture's follower of the stream got the item with this key. */
export const timesSeen = async (pk: string): Promise<number> =>
  Number((await get(`seen#${pk}`, env["SEEN_TABLE"])).output?.Item?.["times"]?.N ?? 0);

/** For a test that starts the runtime again; on a machine with much else to do it takes a while. */
export const restartTimeout = 120_000;

/** For what happens in the background. */
export const wait = { timeout: 15_000, interval: 100 };
