import { useTranslation } from "react-i18next";
import type { MatchList } from "../../../../shared/contracts/matching.ts";
import { useNames } from "../../names/use-names.ts";

/** How many near ones are not in the list, and why: nothing disappears without a word. */
export function HiddenNote({ hidden }: { hidden: MatchList["hidden"] }) {
  const { t } = useTranslation("matches");
  const names = useNames();
  const all = hidden.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const reasons = hidden
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => t(`hidden.${reason}`, { n: count }));
  return (
    <p className="hidden-note">
      {t("hidden.title", { n: all })}: {names.list(reasons)}
    </p>
  );
}
