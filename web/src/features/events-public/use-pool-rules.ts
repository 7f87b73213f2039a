import { useTranslation } from "react-i18next";
import type { Pool } from "../../../../shared/contracts/events-content.ts";
import { useNames } from "../../names/use-names.ts";
import { useLanguage } from "../../ui/use-format.ts";
import { momentText } from "./event-time.ts";
import { poolRules } from "./pool-rules.ts";

/** The rules of a pool in plain words, one sentence each. */
export function usePoolRules(): (pool: Pool, now: string) => string[] {
  const { t } = useTranslation("events-public");
  const names = useNames();
  const language = useLanguage();
  return (pool, now) =>
    poolRules(pool, now).map((rule) => {
      switch (rule.rule) {
        case "kinds":
          return t("page.rules.kinds", {
            list: names.list(rule.kinds.map((kind) => names.label("organizationKind", kind))),
          });
        case "tiers":
          return t("page.rules.tiers", { list: names.list(rule.tiers.map(names.tier)) });
        case "chains":
          return t("page.rules.chains", { list: names.list(rule.chains.map(names.chain)) });
        case "units":
          return t("page.rules.units", { list: names.list(rule.units.map(names.unit)) });
        case "perOrganization":
          return t("page.rules.perOrganization", { count: rule.count });
        case "priority":
          return t("page.rules.priority", {
            list: names.list(rule.tiers.map(names.tier)),
            until: momentText(rule.until, language),
          });
        case "priorityOver":
          return t("page.rules.priorityOver", { until: momentText(rule.until, language) });
        case "confirm":
          return t("page.rules.confirm", { hours: rule.hours });
        default:
          return t(`page.rules.${rule.rule}`);
      }
    });
}
