import { DownloadOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { ExportScope } from "../../../../shared/contracts/exports.ts";
import { sheetFormats } from "../../../../shared/contracts/sheets.ts";
import { type ExportOrder, useExport } from "./use-export.ts";

interface Of {
  /** What can be exported here, most likely first. */
  readonly orders: readonly (Omit<ExportOrder, "format"> & { readonly scope: ExportScope })[];
}

/** A list as a sheet: which one, in which format; then it comes by itself. */
export function ExportButton({ orders }: Of) {
  const { t } = useTranslation("exports");
  const { start, working, rows } = useExport();
  const items = orders.flatMap((order) =>
    sheetFormats.map((format) => ({
      key: `${order.scope}.${format}`,
      label: t("as", { scope: t(`scope.${order.scope}`), format: t(`formats.${format}`) }),
      onClick: () => start({ ...order, format }),
    })),
  );
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} disabled={working}>
        <Button icon={<DownloadOutlined />} loading={working}>
          {t(working ? "working" : "action")}
        </Button>
      </Dropdown>
      <span className="visually-hidden" role="status">
        {working ? t("workingRows", { count: rows }) : ""}
      </span>
    </>
  );
}
