import { useTranslation } from "react-i18next";
import { TextField } from "./field.tsx";

/** Who leads the work, and how it is to be done. */
export function ApproachSection() {
  const { t } = useTranslation("proposals");
  return (
    <>
      <div className="pair">
        <TextField name={["teamLead", "name"]} label={t("field.teamLeadName")} max={40} />
        <TextField name={["teamLead", "title"]} label={t("field.teamLeadTitle")} max={60} optional />
        <TextField name={["teamLead", "phone"]} label={t("field.teamLeadPhone")} max={30} optional />
      </div>
      <TextField name={["route"]} label={t("field.route")} hint={t("hint.route")} max={20_000} rows={8} />
    </>
  );
}
