import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { useRead } from "../../../api/hooks.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";

/** The operator chooses from the staff list; offices that cannot read it give the broker's number. */
export function BrokerInput() {
  const { t } = useTranslation("staff");
  const me = useMe();
  const readable = holdsRole(me, "operator", "auditor");
  const staff = useRead(organizationsContracts.listStaff, { query: { limit: 100 } }, { enabled: readable });
  const brokers = (staff.data?.items ?? []).filter((one) =>
    one.assignments.some(({ role }) => role === "broker"),
  );
  const asked = readable && !staff.isError;
  return (
    <Form.Item
      name="brokerId"
      label={t(asked ? "review.broker" : "review.brokerNumber")}
      rules={[{ required: true, whitespace: true, message: t("review.brokerNeeded") }]}
      extra={
        asked ? staff.isSuccess && brokers.length === 0 && t("review.noBrokers") : t("review.brokerHint")
      }
    >
      {asked ? (
        <Select
          loading={staff.isPending}
          showSearch={{ optionFilterProp: "label" }}
          options={brokers.map(({ personId, name, email }) => ({
            value: personId,
            label: `${name} · ${email}`,
          }))}
        />
      ) : (
        <Input autoComplete="off" placeholder="per_" />
      )}
    </Form.Item>
  );
}
