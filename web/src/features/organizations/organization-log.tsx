import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { call } from "../../api/call.ts";
import { usePages } from "../../api/pages.ts";
import { useNames } from "../../names/use-names.ts";
import { DecisionLog } from "../../signed-in/decision-log.tsx";

const { readOrganizationLog } = organizationsContracts;

/** The record of an organization. */
export function OrganizationLog({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("organizations");
  const names = useNames();
  const pages = usePages([readOrganizationLog.key, organizationId], (cursor, signal) =>
    call(
      readOrganizationLog,
      { path: { organizationId }, query: cursor === undefined ? {} : { cursor } },
      { signal },
    ),
  );
  /** A status, the role that a member got, or the qualification that was recorded. */
  const nameOfTarget = (target: string): string => {
    const status = names.label("organizationStatus", target);
    if (status !== target) return status;
    const role = names.label("memberRole", target);
    return role !== target ? role : names.tier(target);
  };
  return (
    <DecisionLog
      pages={pages}
      wording={{
        action: (action) => t(`log.${action}` as never, { defaultValue: action }),
        state: nameOfTarget,
        detail: ({ reason }) => reason,
      }}
    />
  );
}
