import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../../shared/contracts/challenges.ts";
import { promiseMeets } from "../promise.ts";
import { Field } from "./field.tsx";

type Indicator = PublicChallenge["terms"]["indicators"][number];

/** Whether what is typed reaches the target; a help while writing. */
function Comparison({ indicator, row }: { indicator: Indicator; row: number }) {
  const { t } = useTranslation("proposals");
  const promised: unknown = Form.useWatch(["responses", row, "promised"]);
  const meets = promiseMeets(indicator, typeof promised === "string" ? promised : undefined);
  if (meets === undefined) return null;
  return (
    <span className={meets ? "promise promise--met" : "promise promise--missed"}>
      {t(meets ? "responses.met" : "responses.missed")}
    </span>
  );
}

/** One answer for each indicator of the challenge, beside its target. */
export function ResponsesSection({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useTranslation("proposals");
  return (
    <>
      <p className="rows__hint">{t("responses.lead")}</p>
      <ol className="responses">
        {indicators.map((indicator, row) => {
          const { name, operator, target, unit, testMethod } = indicator;
          return (
            <li key={name}>
              <fieldset className="rows">
                <legend>
                  {row + 1}. {name}
                </legend>
                <p className="responses__target">
                  <span>{t("responses.target")}</span>
                  <strong>{[operator, target, unit].filter(Boolean).join(" ")}</strong>
                  {testMethod !== undefined && (
                    <small>{t("responses.testedBy", { method: testMethod })}</small>
                  )}
                </p>
                <Form.Item name={["responses", row, "indicator"]} hidden>
                  <Input />
                </Form.Item>
                <Field
                  name={["responses", row, "promised"]}
                  label={t("responses.promised")}
                  hint={<Comparison indicator={indicator} row={row} />}
                >
                  <Input autoComplete="off" placeholder={t("responses.promisedHint", { unit: unit ?? "" })} />
                </Field>
                <Field name={["responses", row, "basis"]} label={t("responses.basis")} optional>
                  <Input.TextArea
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    placeholder={t("responses.basisHint")}
                  />
                </Field>
              </fieldset>
            </li>
          );
        })}
      </ol>
    </>
  );
}
