import { useTranslation } from "react-i18next";
import type { Pool } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import type { Missing } from "../eligibility.ts";

/** Why a pool is not for somebody, in one line. */
export function useMissingText(): (pool: Pool, missing: readonly Missing[]) => string {
  const { t } = useTranslation("tickets");
  const names = useNames();
  return ({ eligibility }, missing) => {
    const lists: Partial<Record<Missing, readonly string[]>> = {
      kind: eligibility.organizationKinds.map((kind) => names.label("organizationKind", kind)),
      tier: eligibility.tiers.map(names.tier),
      chain: eligibility.chains.map(names.chain),
      unit: eligibility.units.map(names.unit),
    };
    return names.list(
      missing.map((one) => t(`register.missing.${one}`, { list: names.list(lists[one] ?? []) })),
    );
  };
}
