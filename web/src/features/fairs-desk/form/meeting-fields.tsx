import { InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field, RowList, TimeField } from "../../../signed-in/form-fields.tsx";

function Times({ most, ...input }: { most: number; id?: string }) {
  const { t } = useTranslation("fairs-desk");
  return <InputNumber min={1} max={most} precision={0} suffix={t("setup.times")} {...input} />;
}

/** Who meets whom, and how often. */
export function MeetingFields() {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const kinds = names.choices("organizationKind", organizationKinds);
  return (
    <>
      <RowList
        name={["meets"]}
        label={t("setup.meets")}
        hint={t("setup.meetsHint")}
        most={28}
        addLabel={t("setup.addMeets")}
        fresh={() => ({})}
      >
        {(row) => (
          <>
            <Field name={[row, "one"]} label={t("setup.meetsOne")}>
              <Select options={kinds} />
            </Field>
            <Field name={[row, "other"]} label={t("setup.meetsOther")}>
              <Select options={kinds} />
            </Field>
          </>
        )}
      </RowList>
      <Field
        name={["sameChainOnly"]}
        label={t("setup.sameChainOnly")}
        hint={t("setup.sameChainOnlyHint")}
        valuePropName="checked"
      >
        <Switch />
      </Field>
      <div className="pair">
        <Field name={["requestsEach"]} label={t("setup.requestsEach")}>
          <Times most={100} />
        </Field>
        <Field name={["meetingsEach"]} label={t("setup.meetingsEach")}>
          <Times most={60} />
        </Field>
      </div>
      <RowList
        name={["limits"]}
        label={t("setup.limits")}
        most={7}
        addLabel={t("setup.addLimit")}
        className="rows__row--span"
        fresh={() => ({})}
      >
        {(row) => (
          <>
            <Field name={[row, "kind"]} label={t("setup.limitKind")}>
              <Select options={kinds} />
            </Field>
            <Field name={[row, "requests"]} label={t("setup.limitRequests")}>
              <Times most={100} />
            </Field>
            <Field name={[row, "meetings"]} label={t("setup.limitMeetings")}>
              <Times most={60} />
            </Field>
          </>
        )}
      </RowList>
    </>
  );
}

/** Until when people ask, and when they are told. */
export function DateFields() {
  const { t } = useTranslation("fairs-desk");
  return (
    <div className="pair">
      <TimeField name={["requestsOpenAt"]} label={t("setup.requestsOpenAt")} />
      <TimeField name={["requestsCloseAt"]} label={t("setup.requestsCloseAt")} />
      <TimeField name={["publishAt"]} label={t("setup.publishAt")} hint={t("setup.publishAtHint")} />
    </div>
  );
}

export function DayFields() {
  const { t } = useTranslation("fairs-desk");
  return (
    <Field name={["repairReach"]} label={t("setup.repairReach")} hint={t("setup.repairReachHint")}>
      <InputNumber min={0} max={100} precision={0} suffix={t("setup.people")} />
    </Field>
  );
}
