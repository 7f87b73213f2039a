import type { FairSetup } from "../../../../../shared/contracts/fairs-content.ts";
import { instantOf, localOf, shifted } from "../../events-desk/form/shanghai-time.ts";
import { groupsOf, type TableGroup, tablesOf } from "./table-groups.ts";

type Part<T> = { readonly [K in keyof T]?: T[K] | null | undefined };
type Row<K extends "sessions" | "blocks" | "meets" | "limits"> = Part<FairSetup[K][number]>;

/** What the form holds: a set-up as far as it is filled in, times as Shanghai's clock shows them. */
export interface FairForm
  extends Part<Omit<FairSetup, "sessions" | "blocks" | "meets" | "limits" | "tables">> {
  readonly sessions?: readonly Row<"sessions">[];
  readonly blocks?: readonly Row<"blocks">[];
  readonly meets?: readonly Row<"meets">[];
  readonly limits?: readonly Row<"limits">[];
  readonly tables?: readonly TableGroup[];
  readonly homes?: readonly { readonly table?: string; readonly host?: string }[];
}

const moments = ["requestsOpenAt", "requestsCloseAt", "publishAt"] as const;

const localTimes = <T extends { startsAt: string; endsAt: string }>(row: T): T => ({
  ...row,
  startsAt: localOf(row.startsAt),
  endsAt: localOf(row.endsAt),
});

export function formOf(setup: FairSetup): FairForm {
  return {
    ...setup,
    sessions: setup.sessions.map(localTimes),
    blocks: setup.blocks.map(localTimes),
    tables: groupsOf(setup.tables),
    homes: setup.tables.flatMap(({ name, host }) => (host === undefined ? [] : [{ table: name, host }])),
    ...Object.fromEntries(moments.map((moment) => [moment, localOf(setup[moment])])),
  };
}

/** What is no complete time is sent as it is: the rules say that it is none. */
const at = (local: string | null | undefined): string => instantOf(local ?? "") ?? local ?? "";

const instants = <T extends { startsAt?: string | null | undefined; endsAt?: string | null | undefined }>(
  row: T,
) => ({ ...row, startsAt: at(row.startsAt), endsAt: at(row.endsAt) });

/** What the form says, in the contract's shape; whether it is complete is for `FairSetup` to say. */
export function setupOf({ homes = [], tables = [], ...form }: FairForm): unknown {
  const hosts = new Map(
    homes.flatMap(({ table, host }) => (table === undefined || host === undefined ? [] : [[table, host]])),
  );
  return {
    ...form,
    sessions: (form.sessions ?? []).map(instants),
    blocks: (form.blocks ?? []).map((block) => ({ ...instants(block), kinds: block.kinds ?? [] })),
    tables: tablesOf(tables, hosts),
    ...Object.fromEntries(moments.map((moment) => [moment, at(form[moment])])),
  };
}

const day = 86_400_000;
const dayOf = (local: string): number => Date.parse(`${local.slice(0, 10)}T00:00:00.000Z`);

/** An earlier fair's set-up on the days of another event; who had a home table there has none here. */
export function templateOf(setup: FairSetup, startsAt: string): FairForm {
  const form = formOf(setup);
  const first = form.sessions?.[0]?.startsAt ?? localOf(startsAt);
  const days = Math.round((dayOf(localOf(startsAt)) - dayOf(first)) / day);
  const move = (local: string | null | undefined): string => shifted(local ?? "", days * day);
  const moved = <T extends { startsAt?: string | null | undefined; endsAt?: string | null | undefined }>(
    rows: readonly T[] = [],
  ) => rows.map((row) => ({ ...row, startsAt: move(row.startsAt), endsAt: move(row.endsAt) }));
  return {
    ...form,
    homes: [],
    sessions: moved(form.sessions),
    blocks: moved(form.blocks),
    ...Object.fromEntries(moments.map((moment) => [moment, move(form[moment])])),
  };
}
