import { useTranslation } from "react-i18next";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import { TextField } from "./field.tsx";

/** The description, public and confidential. */
export function ContentSection({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("workspace");
  const need = kind === "need";
  return (
    <>
      <TextField
        name="publicText"
        max={4000}
        rows={6}
        hint={t(need ? "items.hint.publicText" : "items.hint.offerText")}
      />
      {need ? (
        <>
          <TextField name="background" max={2000} rows={3} optional />
          <TextField name="difficulty" max={2000} rows={3} optional />
        </>
      ) : (
        <>
          <TextField name="applications" max={2000} rows={3} optional hint={t("items.hint.applications")} />
          <TextField name="team" max={1000} rows={3} optional />
        </>
      )}
      <div className="confidential-field">
        <TextField
          name="confidentialText"
          max={4000}
          rows={4}
          optional
          hint={t("items.hint.confidentialText")}
        />
      </div>
    </>
  );
}
