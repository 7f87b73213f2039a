import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { diversionTargets } from "../../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../../names/use-names.ts";

/** Where a diverted need or offer goes. */
export function TargetInput() {
  const { t } = useTranslation("staff");
  const names = useNames();
  return (
    <Form.Item
      name="to"
      label={t("review.target")}
      rules={[{ required: true, message: t("review.targetNeeded") }]}
    >
      <Radio.Group
        aria-label={t("review.target")}
        options={names.choices("diversionTarget", diversionTargets)}
        vertical
      />
    </Form.Item>
  );
}
