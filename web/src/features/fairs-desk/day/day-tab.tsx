import { Alert, App, Button, Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useSend } from "../../../api/hooks.ts";
import { Field } from "../../../signed-in/form-fields.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { useFormCheck } from "../../challenges-desk/form-check.ts";
import { useMayHold } from "../../events-desk/use-event.ts";
import { fairDeskPaths } from "../fair-desk-paths.ts";
import { useFairOutdated } from "../use-fair.ts";
import { type DayForm, disturbanceKinds, disturbanceOf } from "./disturbance.ts";
import { AbsentFields, SlotAddedFields, TableLostFields, WalkInFields } from "./disturbance-fields.tsx";

const { repairTimetable } = timetablesContracts;
const minute = 60_000;

function RepairForm({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const { message } = App.useApp();
  const navigate = useNavigate();
  const outdated = useFairOutdated(fair.eventId);
  const now = useServerNow(minute);
  const [form] = Form.useForm<DayForm>();
  const kind = Form.useWatch("kind", form) ?? "absent";
  const send = useSend(repairTimetable);
  const faults = useFormCheck({ form, root: "body.disturbance", problem: send.error });
  const ahead = fair.slots.filter(({ endsAt }) => endsAt > now).map(({ number }) => number);
  const repair = (values: DayForm) => {
    const body = { disturbance: disturbanceOf({ ...values, slots: values.slots ?? ahead }) };
    if (!faults.passes(repairTimetable.body.shape.disturbance, body.disturbance)) return;
    send.mutate(
      { path: { eventId: fair.eventId }, body },
      {
        onSuccess: ({ number }) => {
          outdated();
          void message.success(t("timetable.number", { number }));
          void navigate(fairDeskPaths.version(fair.eventId, number));
        },
      },
    );
  };
  const fields = {
    absent: <AbsentFields fair={fair} ahead={ahead} />,
    table_lost: <TableLostFields fair={fair} ahead={ahead} />,
    slot_added: <SlotAddedFields fair={fair} />,
    walk_in: <WalkInFields fair={fair} />,
  };
  return (
    <Form<DayForm>
      form={form}
      name="disturbance"
      layout="vertical"
      className="day-form roomy-form"
      requiredMark={false}
      initialValues={{ kind: "absent", slots: ahead, session: fair.setup.sessions.length }}
      onFinish={repair}
      onValuesChange={faults.onValuesChange}
    >
      <Field name={["kind"]} label={t("day.kind")} hint={t(`day.kindText.${kind}`)}>
        <Radio.Group
          optionType="button"
          options={disturbanceKinds.map((value) => ({ value, label: t(`day.kinds.${value}`) }))}
        />
      </Field>
      {fields[kind]}
      <ProblemAlert problem={send.error} others={faults.others} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t("day.send")}
      </Button>
    </Form>
  );
}

/** 现场调整: what happened, then the repair with the fewest changes. */
export function DayTab({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const mayHold = useMayHold();
  if (fair.published === undefined) return <Alert type="info" showIcon title={t("day.notPublished")} />;
  if (!mayHold) return <Alert type="info" showIcon title={t("day.readOnly")} />;
  if (!fair.moves.includes("repair")) return <Alert type="info" showIcon title={t("day.over")} />;
  return (
    <>
      <section className="editor__section" aria-labelledby="day-title">
        <h2 id="day-title">{t("day.title")}</h2>
        <p className="page-lead">{t("day.text")}</p>
        <RepairForm fair={fair} />
      </section>
      <h2 className="fair-part">{t("day.other")}</h2>
      <p>
        <Link to={fairDeskPaths.version(fair.eventId, fair.published.version)}>{t("day.edit")}</Link>
      </p>
    </>
  );
}
