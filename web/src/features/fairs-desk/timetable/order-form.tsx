import { App, Button, Form, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useSend } from "../../../api/hooks.ts";
import { Field } from "../../../signed-in/form-fields.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormCheck } from "../../challenges-desk/form-check.ts";
import { useFairOutdated } from "../use-fair.ts";

const { orderTimetable } = timetablesContracts;

interface Order {
  readonly seconds: number;
  readonly seed: number;
}

/** For how long to search; the seed is for those who want the same timetable again. */
export function OrderForm({ eventId }: { eventId: string }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const outdated = useFairOutdated(eventId);
  const [form] = Form.useForm<Order>();
  const send = useSend(orderTimetable);
  const faults = useFormCheck({ form, root: "body", problem: send.error });
  const order = (values: Order) => {
    if (!faults.passes(orderTimetable.body, values)) return;
    send.mutate(
      { path: { eventId }, body: values },
      {
        onSuccess: ({ number }) => {
          outdated();
          void message.success(t("timetable.ordered", { number }));
        },
      },
    );
  };
  return (
    <section className="editor__section" aria-labelledby="order-title">
      <h2 id="order-title">{t("timetable.order")}</h2>
      <p className="fair-note">{t("timetable.orderText")}</p>
      <Form<Order>
        form={form}
        name="order"
        layout="vertical"
        className="order-form roomy-form"
        requiredMark={false}
        initialValues={{ seconds: 20, seed: 1 }}
        // The seed is kept though nobody opens it.
        onFinish={() => order(form.getFieldsValue(true) as Order)}
        onValuesChange={faults.onValuesChange}
      >
        <Field name={["seconds"]} label={t("timetable.seconds")} hint={t("timetable.secondsHint")}>
          <InputNumber min={1} max={240} precision={0} suffix={t("timetable.secondsUnit")} />
        </Field>
        <details>
          <summary>{t("timetable.more")}</summary>
          <Field name={["seed"]} label={t("timetable.seed")} hint={t("timetable.seedHint")}>
            <InputNumber min={1} max={999_999} precision={0} />
          </Field>
        </details>
        <ProblemAlert problem={send.error} others={faults.others} />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t("timetable.order")}
        </Button>
      </Form>
    </section>
  );
}
