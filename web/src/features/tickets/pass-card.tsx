import { useTranslation } from "react-i18next";
import { useNames } from "../../names/use-names.ts";
import { QrCode } from "../../ui/qr-code.tsx";
import "./pass.css";

interface Of {
  readonly token: string;
  readonly code: string;
  readonly name: string;
  readonly organizationName: string | undefined;
  readonly audience: string;
}

/** What is shown at the door: large, black on white, with the code for when no camera helps. */
export function PassCard({ token, code, name, organizationName, audience }: Of) {
  const { t } = useTranslation("tickets");
  const names = useNames();
  return (
    <div className="pass">
      <QrCode content={token} label={t("pass.qr")} />
      <p className="pass__hint">{t("pass.brighter")}</p>
      <p className="pass__code">
        <span>{t("pass.code")}</span>
        <strong>{code}</strong>
      </p>
      <p className="pass__hint">{t("pass.codeHint")}</p>
      <p className="pass__who">
        <strong>{name}</strong>
        <span>{names.label("audience", audience)}</span>
        {organizationName !== undefined && <span>{organizationName}</span>}
      </p>
    </div>
  );
}
