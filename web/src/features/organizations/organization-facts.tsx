import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Organization, organizationsContracts } from "../../../../shared/contracts/organizations.ts";
import { call } from "../../api/call.ts";
import { useNames } from "../../names/use-names.ts";
import { FileLink } from "../../signed-in/file-link.tsx";
import { useFormat, useLanguage } from "../../ui/use-format.ts";
import { industryLabel } from "../items/industry-label.ts";
import "../items/items.css";

type FieldName = keyof typeof import("./texts/zh.ts").default.field;

/** Everything that is known of an organization, for its members and the offices. */
export function OrganizationFacts(of: { organization: Organization; withLicence?: boolean }) {
  const { organization, withLicence = true } = of;
  const { t } = useTranslation("organizations");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const { contact, licence } = organization;
  const facts: [FieldName, ReactNode][] = [
    ["uscc", <code key="uscc">{organization.uscc}</code>],
    ["kind", names.label("organizationKind", organization.kind)],
    ["legalRepresentative", organization.legalRepresentative],
    ["districtCode", organization.districtName],
    ["unitCode", names.unit(organization.unitCode)],
    ["chains", names.list(organization.chains.map(names.chain))],
    ["industry", organization.industry === undefined ? "" : industryLabel(organization.industry, language)],
    ["address", organization.address],
    ["website", organization.website],
    ["contact", [contact.name, contact.phone, contact.email].join(" · ")],
    [
      "licence",
      licence === undefined ? (
        t("noLicence")
      ) : (
        <FileLink
          key="licence"
          name={licence.name}
          size={licence.size}
          ticket={() =>
            call(organizationsContracts.downloadOrganizationFile, {
              path: { organizationId: organization.id, fileId: licence.id },
            })
          }
        />
      ),
    ],
    [
      "formerNames",
      organization.formerNames
        .map(({ name, until }) => t("formerName", { name, until: format.day(until) }))
        .join("；"),
    ],
    ["introduction", organization.introduction],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([name]) => withLicence || name !== "licence")
        .filter(([, value]) => value !== undefined && value !== "")
        .map(([name, value]) => (
          <div
            key={name}
            className={name === "introduction" || name === "licence" ? "facts__long" : "facts__short"}
          >
            <dt>{t(`field.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
