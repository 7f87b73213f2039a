import { PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import { useTranslation } from "react-i18next";
import { audiences } from "../../../../../shared/contracts/events-content.ts";
import { usualPool } from "./defaults.ts";
import { type EventForm, freeAudience } from "./form-values.ts";
import { PoolFields } from "./pool-fields.tsx";
import { HoldMinutes } from "./times-section.tsx";

const usualCapacity = 50;

/** Seats for each audience, who may have them, and in which order. */
export function PoolsSection() {
  const { t } = useTranslation("events-desk");
  const form = Form.useFormInstance<EventForm>();
  const pools = Form.useWatch<EventForm["pools"]>("pools") ?? [];
  const total = pools.reduce((sum, pool) => sum + (pool?.capacity ?? 0), 0);
  return (
    <>
      <Form.List name="pools">
        {(rows, { add, remove }, { errors }) => {
          const free = freeAudience(audiences, pools);
          return (
            <>
              <p className="rows__hint">{t("form.poolsHint")}</p>
              {rows.map((row, i) => (
                <PoolFields
                  key={row.key}
                  at={row.name}
                  number={i + 1}
                  {...(rows.length > 1 ? { onRemove: () => remove(row.name) } : {})}
                />
              ))}
              <Form.ErrorList errors={errors} />
              <div className="pools-form__foot">
                {free !== undefined && (
                  <Button
                    icon={<PlusOutlined />}
                    onClick={() => add(usualPool({ audience: free, capacity: usualCapacity }))}
                    disabled={form.getFieldValue("pools") === undefined}
                  >
                    {t("form.addPool")}
                  </Button>
                )}
                <p role="status">{t("form.total", { n: total })}</p>
              </div>
            </>
          );
        }}
      </Form.List>
      <HoldMinutes />
    </>
  );
}
