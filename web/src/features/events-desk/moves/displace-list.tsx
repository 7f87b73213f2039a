import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import type { Audience } from "../../../../../shared/contracts/events-content.ts";
import {
  type RegistrationRow,
  registrationContracts,
} from "../../../../../shared/contracts/registrations.ts";
import type { Problem } from "../../../api/problem.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { allRows } from "../registrations/all-rows.ts";
import { displaceable, latest } from "./seats-to-give-up.ts";

interface Of {
  readonly eventId: string;
  readonly audience: Audience;
  readonly needed: number;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Whose seats go when a pool becomes smaller than what is taken: said by a person, never by the platform. */
export function DisplaceList({ eventId, audience, needed, chosen, onChoose }: Of) {
  const { t } = useTranslation("events-desk");
  const format = useFormat();
  const query = useQuery<RegistrationRow[], Problem>({
    queryKey: [registrationContracts.listRegistrations.key, "seats", eventId, audience],
    queryFn: ({ signal }) => allRows(eventId, { audience }, signal),
  });
  const rows = (query.data ?? []).filter(displaceable);
  const missing = needed - chosen.length;
  return (
    <fieldset className="rows">
      <legend>{t("capacity.whose")}</legend>
      <p className="rows__hint">{t("capacity.whoseText", { n: needed })}</p>
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && rows.length < needed && (
        <Alert type="warning" showIcon title={t("capacity.tooFew", { n: rows.length })} />
      )}
      {rows.length >= needed && (
        <Button size="small" onClick={() => onChoose(latest(rows, needed))}>
          {t("capacity.latest", { n: needed })}
        </Button>
      )}
      <ul className="displace">
        {rows.map((row) => (
          <li key={row.registrantId}>
            <Checkbox
              checked={chosen.includes(row.registrantId)}
              onChange={({ target }) =>
                onChoose(
                  target.checked
                    ? [...chosen, row.registrantId]
                    : chosen.filter((id) => id !== row.registrantId),
                )
              }
            >
              {row.name}
              <span className="displace__note">
                {[row.organization?.name, format.instant(row.registeredAt)].filter(Boolean).join(" · ")}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p role="status" className={missing === 0 ? "rows__hint" : "displace__missing"}>
        {missing > 0
          ? t("capacity.missing", { n: missing })
          : missing < 0
            ? t("capacity.tooMany", { n: -missing })
            : t("capacity.enough")}
      </p>
    </fieldset>
  );
}
