import type { FairSetup } from "../../../../../shared/contracts/fairs-content.ts";

/** Tables as people enter them: `A1` to `A20` in one hall are one row. */
export interface TableGroup {
  readonly area?: string | undefined;
  readonly prefix?: string | undefined;
  /** Without numbers it is one table with that name. */
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
}

type Table = FairSetup["tables"][number];

/** More than any fair has; a slip of the finger must not make a million. */
const most = 200;

export const tableNames = ({ prefix = "", from, to }: TableGroup): string[] => {
  if (typeof from !== "number") return prefix === "" ? [] : [prefix];
  const last = Math.min(to ?? from, from + most);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => `${prefix}${from + i}`);
};

/** In the order of the rows: a table's number is its place in this list. */
export const tablesOf = (
  groups: readonly (TableGroup | undefined)[],
  homes: ReadonlyMap<string, string>,
): Omit<Table, "host">[] =>
  groups.flatMap((group = {}) =>
    tableNames(group).map((name) => ({
      name,
      ...(group.area === undefined || group.area.trim() === "" ? {} : { area: group.area }),
      ...(homes.has(name) ? { host: homes.get(name) } : {}),
    })),
  );

/** The rows that these tables were entered as, or could have been. */
export function groupsOf(tables: readonly Table[]): TableGroup[] {
  const groups: TableGroup[] = [];
  for (const { name, area } of tables) {
    // A leading zero is part of the name: 01 does not count on to 2.
    const [, prefix = name, digits] = /^(.*?)([1-9]\d{0,3}|0)$/.exec(name) ?? [];
    const number = digits === undefined ? undefined : Number(digits);
    const last = groups.at(-1);
    const goesOn =
      last !== undefined &&
      number !== undefined &&
      last.prefix === prefix &&
      last.area === area &&
      last.to === number - 1;
    if (goesOn) groups[groups.length - 1] = { ...last, to: number };
    else groups.push({ area, prefix, from: number, to: number });
  }
  return groups;
}
