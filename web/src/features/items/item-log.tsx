import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { useNames } from "../../names/use-names.ts";
import { DecisionLog } from "../../signed-in/decision-log.tsx";
import { useItemLog } from "./use-items.ts";

/** The record of a need or an offer. */
export function ItemLog({ kind, id }: { kind: ItemKind; id: string }) {
  const { t } = useTranslation(["items", "signed-in"]);
  const names = useNames();
  const pages = useItemLog(kind, id);
  const fieldName = (name: string): string => t(`field.${name}` as never, { defaultValue: name });
  return (
    <DecisionLog
      pages={pages}
      wording={{
        action: (action) =>
          action === "create" || action === "edit" || action === "transfer"
            ? t(`signed-in:log.${action}`)
            : names.label("itemMove", action),
        state: (state) => names.label("itemState", state),
        detail: ({ action, reason }) => {
          if (reason === undefined || reason === "") return undefined;
          // An edit's reason lists the fields that changed.
          if (action !== "edit") return reason;
          return t("signed-in:log.changed", { fields: reason.split(", ").map(fieldName).join("、") });
        },
      }}
    />
  );
}
