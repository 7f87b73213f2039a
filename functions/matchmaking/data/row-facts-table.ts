import type { Table } from "../../../shared/dynamo/table.ts";
import { organizationOfUscc } from "../../../shared/identity/table-directory.ts";
import type { RowFacts } from "../app/imports/ports.ts";
import type { Items } from "../app/ports.ts";
import { writtenKey } from "./import-keys.ts";

/** What the rows of a sheet are compared with: guards and items of this table, organizations by their code. */
export const rowFactsTable = (
  table: Table,
  organizations: Table,
  items: Pick<Items, "ofOrganization" | "collectedFor">,
): RowFacts => ({
  async written(keys) {
    const keyOfGuard = new Map(keys.map((key) => [writtenKey(key).pk, key]));
    const guards = await table.getMany(keys.map(writtenKey));
    return new Map(
      guards.flatMap(({ pk, itemId }): [string, string][] => {
        const key = keyOfGuard.get(String(pk));
        return key === undefined ? [] : [[key, String(itemId)]];
      }),
    );
  },
  async organization(uscc) {
    const found = await organizationOfUscc(organizations, uscc);
    if (found === undefined) return undefined;
    const { id, name, status, formerNames } = found;
    return { id, name, status, formerNames: formerNames.map((former) => former.name) };
  },
  async titles(kind, owner) {
    const titles: { id: string; title: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = { limit: 100, cursor };
      const found =
        "uscc" in owner
          ? await items.collectedFor(kind, owner.uscc, page)
          : await items.ofOrganization(kind, owner.organizationId, page);
      // What was closed may be posted again.
      titles.push(
        ...found.items.filter(({ state }) => state !== "closed").map(({ id, title }) => ({ id, title })),
      );
      cursor = found.nextCursor;
    } while (cursor !== undefined);
    return titles;
  },
});
