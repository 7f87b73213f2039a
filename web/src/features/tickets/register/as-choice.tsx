import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Membership } from "../../../signed-in/organization.tsx";

interface Of {
  readonly memberships: readonly Membership[];
  /** Undefined: for themselves. */
  readonly value: string | undefined;
  readonly onChange: (organizationId: string | undefined) => void;
}

const self = "self";

/** For whom somebody comes: one of their organizations, or themselves. */
export function AsChoice({ memberships, value, onChange }: Of) {
  const { t } = useTranslation("tickets");
  return (
    <fieldset className="rows">
      <legend>{t("register.as.title")}</legend>
      {memberships.length === 0 ? (
        <p className="rows__hint">
          {t("register.as.none")} <Link to="/app/organization/new">{t("register.as.register")}</Link>
        </p>
      ) : (
        <Radio.Group
          className="options"
          aria-label={t("register.as.title")}
          value={value ?? self}
          onChange={(event) => onChange(event.target.value === self ? undefined : event.target.value)}
        >
          {memberships.map((one) => (
            <Radio key={one.organizationId} value={one.organizationId}>
              {one.organizationName}
            </Radio>
          ))}
          <Radio value={self}>{t("register.as.self")}</Radio>
        </Radio.Group>
      )}
    </fieldset>
  );
}
