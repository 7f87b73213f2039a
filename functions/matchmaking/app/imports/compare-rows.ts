import { type CheckedRow, checkRow, type RowRules } from "../../domain/imports/check-row.ts";
import type { ReadRow } from "../../domain/imports/read-cells.ts";
import { bareName } from "../../domain/imports/read-owner.ts";
import { corrected, type Known, keyOfRow, type Row, type RowEdit, settle } from "../../domain/imports/row.ts";
import { bareTitle } from "../../domain/imports/row-key.ts";
import type { RegisteredOrganization, RowFacts } from "./ports.ts";

/** A row that was read, with what people decided about it. */
export interface RowToCompare {
  readonly read: ReadRow;
  readonly edit: RowEdit;
  readonly version: number;
  /** An earlier line with the same key. */
  readonly repeats?: number | undefined;
}

const asKnown = (found: RegisteredOrganization, sheetName: string): NonNullable<Known["organization"]> => ({
  id: found.id,
  name: found.name,
  verified: found.status === "verified",
  suspended: found.status === "suspended",
  sameName: [found.name, ...found.formerNames].some((name) => bareName(name) === bareName(sheetName)),
});

/** Remembers the answer of each question while one piece of work lasts. */
function remembered<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
}

/** Compares rows with what is known outside the sheet; one comparer for one import, so that it asks everything once. */
export function compareRows(facts: RowFacts, rules: RowRules) {
  const organization = remembered((uscc: string) => facts.organization(uscc));
  const titlesOf = remembered(async (owner: string) => {
    const [which = "", id = ""] = owner.split("|");
    const found = await facts.titles(rules.kind, which === "uscc" ? { uscc: id } : { organizationId: id });
    return new Map(found.map((item) => [bareTitle(item.title), item.id]));
  });

  const knownOf = async (checked: CheckedRow): Promise<Known> => {
    const { owner, content } = checked;
    if (owner?.uscc === undefined || content.title === undefined || checked.state === "faulty") return {};
    const found = await organization(owner.uscc);
    const titles = await titlesOf(found?.status === "verified" ? `id|${found.id}` : `uscc|${owner.uscc}`);
    return {
      resemblesItemId: titles.get(bareTitle(content.title)),
      organization: found === undefined ? undefined : asKnown(found, owner.name),
    };
  };

  return async (rows: readonly RowToCompare[]): Promise<Row[]> => {
    const checked = rows.map(({ read, edit }) => checkRow(corrected(read, edit), rules));
    const keys = checked.flatMap((row) => keyOfRow(row) ?? []);
    const written = await facts.written([...new Set(keys)]);
    return Promise.all(
      rows.map(async ({ edit, version, repeats }, i) => {
        const row = checked[i] as CheckedRow;
        const key = keyOfRow(row);
        const known: Known = {
          ...(await knownOf(row)),
          repeats,
          writtenItemId: key === undefined ? undefined : written.get(key),
        };
        return settle(row, edit, known, version);
      }),
    );
  };
}
