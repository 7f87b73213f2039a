import type { UnitCode } from "../../../../shared/reference/units.ts";
import { holdsRole, useMe } from "../../signed-in/me.ts";

interface Collector {
  /** May collect for the whole city. */
  readonly everywhere: boolean;
  /** The units whose collections this person imports; all of them for those who collect everywhere. */
  readonly units: readonly UnitCode[];
}

/** For whom this person may import. */
export function useCollector(): Collector {
  const me = useMe();
  return {
    everywhere: holdsRole(me, "operator", "organizer"),
    units: me.staff.filter(({ role }) => role === "district").flatMap(({ units }) => units),
  };
}
