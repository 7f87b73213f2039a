import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Import } from "../../../../shared/contracts/imports.ts";
import { useNoteText } from "./use-note-text.ts";

/** What reading did to cells, and in how many. */
export function Notices({ current }: { current: Import }) {
  const { t } = useTranslation("imports");
  const noteText = useNoteText();
  if (current.notices.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("columns.notices")}
      description={
        <ul className="import-notices">
          {current.notices.map(({ count, code, params }) => (
            <li key={code}>
              {t(`columns.notice.${code.slice(code.indexOf(".") + 1)}` as never, {
                count,
                // A newer server may know more notices.
                defaultValue: noteText({ code, params: { count, ...params } }),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
