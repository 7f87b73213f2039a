import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { importContracts } from "../../../../shared/contracts/imports.ts";
import type { ItemKind } from "../../../../shared/contracts/matchmaking-content.ts";
import { type SheetFormat, sheetFormats } from "../../../../shared/contracts/sheets.ts";
import { call } from "../../api/call.ts";
import { asProblem } from "../../api/problem.ts";
import { useLanguage } from "../../ui/use-format.ts";

/** Sheets to fill in, for those who have none yet. */
export function TemplateLinks({ kind }: { kind: ItemKind }) {
  const { t } = useTranslation("imports");
  const language = useLanguage();
  const { message } = App.useApp();
  const [waiting, setWaiting] = useState<SheetFormat>();
  const download = async (format: SheetFormat) => {
    setWaiting(format);
    try {
      const { url } = await call(importContracts.downloadImportTemplate, { query: { kind, format } });
      // It answers as an attachment: the page stays.
      location.assign(url);
    } catch (error) {
      void message.error(asProblem(error).text(language));
    } finally {
      setWaiting(undefined);
    }
  };
  return (
    <section className="template">
      <h2 className="card-title">{t("template.title")}</h2>
      <p>{t("template.text")}</p>
      <div className="item-actions">
        {sheetFormats.map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined />}
            loading={waiting === format}
            onClick={() => void download(format)}
          >
            {t("template.download", { format: format.toUpperCase() })}
          </Button>
        ))}
      </div>
    </section>
  );
}
