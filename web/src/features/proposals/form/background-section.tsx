import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ipTypes } from "../../../../../shared/contracts/matchmaking-content.ts";
import { isPatentNumber, normalizePatentNumber } from "../../../../../shared/reference/patent-number.ts";
import { useNames } from "../../../names/use-names.ts";
import { Field, TextField } from "./field.tsx";
import { RowList } from "./row-list.tsx";

const patents: readonly unknown[] = ["invention", "utility-model", "design"];

/** Says at once whether a patent number's check digit is right. */
function PatentHint({ row }: { row: number }) {
  const { t } = useTranslation("proposals");
  const typed: unknown = Form.useWatch(["priorIp", row]);
  const { type, number } = (typed ?? {}) as { type?: string; number?: string };
  if (!patents.includes(type) || number === undefined || number.trim() === "") return null;
  const right = isPatentNumber(normalizePatentNumber(number));
  return (
    <span className={right ? "promise promise--met" : "promise promise--missed"}>
      {t(right ? "ip.right" : "ip.wrong")}
    </span>
  );
}

/** What the team brings along, and what is to become of the result. */
export function BackgroundSection() {
  const { t } = useTranslation("proposals");
  const names = useNames();
  return (
    <>
      <RowList name="priorIp" most={20} hint={t("hint.priorIp")}>
        {(row) => (
          <>
            <Field name={[row, "type"]} label={t("part.type")}>
              <Select options={names.choices("ipType", ipTypes)} />
            </Field>
            <Field name={[row, "number"]} label={t("part.number")} hint={<PatentHint row={row} />} optional>
              <Input autoComplete="off" placeholder={t("hint.patent")} />
            </Field>
          </>
        )}
      </RowList>
      <TextField
        name={["industrialisation"]}
        label={t("field.industrialisation")}
        hint={t("hint.industrialisation")}
        max={5000}
        rows={5}
        optional
      />
    </>
  );
}
