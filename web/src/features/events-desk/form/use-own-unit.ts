import { useTranslation } from "react-i18next";
import { cityCode, type UnitCode } from "../../../../../shared/reference/units.ts";
import { type Choice, useNames } from "../../../names/use-names.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";

/** Offices for which one may hold events: the whole city's for its departments, a district's own for a district. */
function useOwnUnits(): readonly UnitCode[] | undefined {
  const me = useMe();
  if (holdsRole(me, "organizer", "operator")) return undefined;
  return me.staff.filter(({ role }) => role === "district").flatMap(({ units }) => units);
}

export const useOwnUnit = (): UnitCode => useOwnUnits()?.[0] ?? cityCode;

/** Of an event, the city's code stands for the city itself. */
export function useUnitChoices(): Choice<UnitCode>[] {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const own = useOwnUnits();
  return names
    .unitChoices()
    .filter(({ value }) => own === undefined || own.includes(value))
    .map((choice) => (choice.value === cityCode ? { ...choice, label: t("form.city") } : choice));
}
