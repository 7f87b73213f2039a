import { Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../../../../shared/contracts/organization-facts.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field, RowList, TimeField } from "../../../signed-in/form-fields.tsx";
import { instantOf } from "../../events-desk/form/shanghai-time.ts";
import { clockText } from "../../events-public/event-time.ts";
import type { FairForm } from "./fair-form.ts";
import { slotsOfSession } from "./slots-of.ts";
import { tableNames } from "./table-groups.ts";

type Sessions = NonNullable<FairForm["sessions"]>;

/** What the entered times come to, said at once. */
function Result() {
  const { t } = useTranslation("fairs-desk");
  const form = Form.useFormInstance<FairForm>();
  const sessions: Sessions = Form.useWatch("sessions", form) ?? [];
  const slotMinutes = Form.useWatch("slotMinutes", form) ?? 0;
  const pauseMinutes = Form.useWatch("pauseMinutes", form) ?? 0;
  const tables = (Form.useWatch("tables", form) ?? []).flatMap((group) => tableNames(group ?? {})).length;
  const results = sessions.map((session, i) => ({
    key: i,
    name: session?.name || t("setup.unnamed"),
    slots: slotsOfSession(
      {
        startsAt: instantOf(session?.startsAt ?? "") ?? "",
        endsAt: instantOf(session?.endsAt ?? "") ?? "",
      },
      { slotMinutes, pauseMinutes },
    ),
  }));
  const total = results.reduce((sum, { slots }) => sum + slots.length, 0);
  return (
    <div className="setup-result" role="status">
      <p className="setup-result__title">{t("setup.result")}</p>
      <ul className="setup-result__list">
        {results.map(({ key, name, slots }) => {
          const [first, last] = [slots[0], slots.at(-1)];
          return (
            <li key={key}>
              {first === undefined || last === undefined
                ? t("setup.resultNone", { name })
                : t("setup.resultOf", {
                    name,
                    count: slots.length,
                    span: `${clockText(first.startsAt)}–${clockText(last.endsAt)}`,
                  })}
              <span className="setup-result__slots">
                {slots.map(({ startsAt }) => clockText(startsAt)).join("  ")}
              </span>
            </li>
          );
        })}
      </ul>
      <p>{t("setup.resultTotal", { slots: total, tables, meetings: total * tables })}</p>
    </div>
  );
}

/** Sessions, how long a meeting is, and what keeps people from meetings. */
export function SessionFields() {
  const { t } = useTranslation("fairs-desk");
  return (
    <>
      <RowList
        name={["sessions"]}
        label={t("setup.sessions")}
        hint={t("setup.sessionsHint")}
        most={12}
        addLabel={t("setup.addSession")}
        className="rows__row--span"
        fresh={() => ({})}
      >
        {(row) => (
          <>
            <Field name={[row, "name"]} label={t("setup.sessionName")}>
              <Input autoComplete="off" />
            </Field>
            <TimeField name={[row, "startsAt"]} label={t("setup.startsAt")} />
            <TimeField name={[row, "endsAt"]} label={t("setup.endsAt")} />
          </>
        )}
      </RowList>
      <div className="pair">
        <Field name={["slotMinutes"]} label={t("setup.slotMinutes")}>
          <InputNumber min={5} max={120} precision={0} suffix={t("setup.minutes")} />
        </Field>
        <Field name={["pauseMinutes"]} label={t("setup.pauseMinutes")}>
          <InputNumber min={0} max={30} precision={0} suffix={t("setup.minutes")} />
        </Field>
      </div>
      <Result />
    </>
  );
}

export function BlockFields() {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  return (
    <RowList
      name={["blocks"]}
      label={t("setup.blocks")}
      hint={t("setup.blocksHint")}
      most={20}
      addLabel={t("setup.addBlock")}
      className="rows__row--span"
      fresh={() => ({ kinds: [] })}
    >
      {(row) => (
        <>
          <Field name={[row, "title"]} label={t("setup.blockTitle")}>
            <Input autoComplete="off" />
          </Field>
          <TimeField name={[row, "startsAt"]} label={t("setup.startsAt")} />
          <TimeField name={[row, "endsAt"]} label={t("setup.endsAt")} />
          <Field name={[row, "kinds"]} label={t("setup.blockKinds")} className="rows__whole">
            <Select
              mode="multiple"
              placeholder={t("setup.everybody")}
              options={names.choices("organizationKind", organizationKinds)}
            />
          </Field>
        </>
      )}
    </RowList>
  );
}
