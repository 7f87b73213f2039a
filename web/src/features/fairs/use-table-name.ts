import { useTranslation } from "react-i18next";
import { useFairContext } from "./fair-context.ts";

/** "12 号桌"; a table that has a name of its own is called by it. */
export function useTableName(): (number: number) => string {
  const { t } = useTranslation("fairs");
  const { fair } = useFairContext();
  return (number) => {
    const name = fair.setup.tables[number - 1]?.name ?? String(number);
    return t(/^[\w-]+$/.test(name) ? "agenda.table" : "agenda.tableNamed", { name });
  };
}
