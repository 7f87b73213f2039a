import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field, TimeField } from "./field.tsx";
import type { AgendaForm, EventForm } from "./form-values.ts";
import { shifted } from "./shanghai-time.ts";

const mostEntries = 60;
const usualLengthMs = 30 * 60_000;

/** An entry after the last one, half an hour long. */
function nextEntry(form: EventForm): AgendaForm {
  const startsAt = form.agenda?.at(-1)?.endsAt ?? form.startsAt;
  return startsAt === undefined ? {} : { startsAt, endsAt: shifted(startsAt, usualLengthMs) };
}

/** What happens when. */
export function AgendaSection() {
  const { t } = useTranslation("events-desk");
  const form = Form.useFormInstance<EventForm>();
  return (
    <Form.List name="agenda">
      {(rows, { add, remove }, { errors }) => (
        <>
          <p className="rows__hint">{t("form.agendaHint")}</p>
          {rows.length === 0 && <p className="rows__none">{t("form.agendaNone")}</p>}
          {rows.map((row, i) => (
            <fieldset key={row.key} className="rows__row" aria-label={t("form.entry", { n: i + 1 })}>
              <TimeField name={[row.name, "startsAt"]} label={t("form.from")} />
              <TimeField name={[row.name, "endsAt"]} label={t("form.to")} />
              <Field name={[row.name, "title"]} label={t("form.entryTitle")} className="rows__whole">
                <Input autoComplete="off" placeholder={t("form.entryExample")} />
              </Field>
              <Field name={[row.name, "speaker"]} label={t("form.speaker")} optional>
                <Input autoComplete="off" />
              </Field>
              <Field name={[row.name, "place"]} label={t("form.entryPlace")} optional>
                <Input autoComplete="off" />
              </Field>
              <Button
                className="rows__remove"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("form.removeEntry", { n: i + 1 })}
                onClick={() => remove(row.name)}
              />
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          {rows.length < mostEntries && (
            <Button
              icon={<PlusOutlined />}
              onClick={() => add(nextEntry(form.getFieldsValue(true) as EventForm))}
            >
              {t("form.addEntry")}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}
