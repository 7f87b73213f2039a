import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { usccParts } from "../../organizations/uscc-parts.ts";
import { useUsccWords } from "../../organizations/use-uscc-words.ts";

/** The code taken apart, so that a reviewer can compare it with the licence. */
export function UsccBreakdown({ uscc }: { uscc: string }) {
  const { t } = useTranslation("organizations");
  const words = useUsccWords();
  const parts = usccParts(uscc);
  const rows = [
    [parts.authority, t("uscc.authority"), words.authority(parts)],
    [parts.kind.slice(1), t("uscc.kind"), words.kind(parts)],
    [parts.registrar, t("uscc.registrar"), t("uscc.registrarNote")],
    [parts.body, t("uscc.body"), ""],
    [parts.check, t("uscc.check"), t(parts.fault === undefined ? "uscc.checkRight" : "uscc.checkWrong")],
  ] as const;
  return (
    <>
      <table className="uscc-parts">
        <caption className="visually-hidden">{t("uscc.breakdown")}</caption>
        <tbody>
          {rows.map(([code, label, meaning]) => (
            <tr key={label}>
              <td>
                <code>{code}</code>
              </td>
              <th scope="row">{label}</th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Alert
        type="info"
        title={t("uscc.warning")}
        description={
          <a href="https://www.gsxt.gov.cn/" target="_blank" rel="noreferrer">
            {t("uscc.lookup")}
          </a>
        }
      />
    </>
  );
}
