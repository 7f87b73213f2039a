import { useTranslation } from "react-i18next";
import type { Registration } from "../../../../../shared/contracts/registrations.ts";
import { useNames } from "../../../names/use-names.ts";
import { useFormat } from "../../../ui/use-format.ts";
import { RegistrationMark } from "./state-mark.tsx";

/** Who it is, for whom they come, and where the registration stands. */
export function RegistrantFacts({ registration }: { registration: Registration }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const format = useFormat();
  const { organization, phone, until, checkIn, stateReason } = registration;
  const facts: [string, string | undefined][] = [
    [t("rows.audience"), names.label("audience", registration.audience)],
    [t("rows.organization"), organization?.name ?? t("rows.noOrganization")],
    [
      t("drawer.organizationKind"),
      organization?.kind === undefined ? undefined : names.label("organizationKind", organization.kind),
    ],
    [t("drawer.unit"), organization?.unitCode === undefined ? undefined : names.unit(organization.unitCode)],
    [t("drawer.tiers"), names.list((organization?.tiers ?? []).map(names.tier)) || undefined],
    [t("drawer.chains"), names.list((organization?.chains ?? []).map(names.chain)) || undefined],
    [t("rows.registeredAt"), format.instant(registration.registeredAt)],
    [t("drawer.until"), until === undefined ? undefined : format.instant(until)],
    [
      t("drawer.checkIn"),
      checkIn === undefined
        ? undefined
        : t("rows.checkedIn", { at: format.instant(checkIn.at), device: checkIn.deviceName }),
    ],
    [t("drawer.reason"), stateReason],
  ];
  return (
    <>
      <p>
        <RegistrationMark state={registration.state} />
      </p>
      <dl className="registration__facts">
        {phone !== undefined && (
          <div>
            <dt>{t("drawer.phone")}</dt>
            <dd>
              <a href={`tel:${phone}`}>{phone}</a>
            </dd>
          </div>
        )}
        {facts
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
