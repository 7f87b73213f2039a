import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { Alert, App, Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../../../shared/contracts/contract.ts";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { timetablesContracts } from "../../../../../shared/contracts/timetables.ts";
import { useRead, useSend } from "../../../api/hooks.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import { useFairOutdated } from "../use-fair.ts";
import { ReportFigures } from "./report-figures.tsx";
import { ResultTable, UnitTable } from "./report-tables.tsx";
import "./report.css";

const { readFairReport, exportFairReport, reportFair } = timetablesContracts;
export type FairReport = Answer<typeof readFairReport>;

/** Take the figures away, or hand them in. */
function Actions({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const { message } = App.useApp();
  const outdated = useFairOutdated(fair.eventId);
  const [asking, setAsking] = useState(false);
  const sheet = useSend(exportFairReport);
  const hand = useSend(reportFair);
  const path = { eventId: fair.eventId };
  return (
    <div className="item-actions report-actions">
      <Button
        icon={<DownloadOutlined />}
        loading={sheet.isPending}
        onClick={() =>
          sheet.mutate(
            { path },
            {
              // It answers as an attachment: the page stays.
              onSuccess: ({ url }) => {
                location.assign(url);
                void message.success(t("report.exported"));
              },
              onError: (problem) => void message.error(problem.text(language)),
            },
          )
        }
      >
        {t("report.export")}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t("report.print")}
      </Button>
      {fair.moves.includes("report") && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t("report.hand")}
        </Button>
      )}
      <MoveDialog
        open={asking}
        title={t("report.hand")}
        text={t("report.handAsk")}
        confirmLabel={t("report.hand")}
        pending={hand.isPending}
        problem={hand.error}
        onConfirm={() =>
          hand.mutate(
            { path, body: { expectedVersion: fair.version } },
            {
              onSuccess: () => {
                outdated();
                setAsking(false);
                void message.success(t("report.handed"));
              },
            },
          )
        }
        onCancel={() => setAsking(false)}
        onReload={() => {
          outdated();
          setAsking(false);
        }}
      />
    </div>
  );
}

/** 成效统计 with the headings that departments report, to be downloaded and printed. */
export function ReportTab({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const reading = useRead(readFairReport, { path: { eventId: fair.eventId } });
  if (reading.isPending) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  if (reading.data === undefined) {
    return <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />;
  }
  const final = fair.state === "reported";
  return (
    <div className="report">
      <Actions fair={fair} />
      <Alert
        type={final ? "success" : "info"}
        showIcon
        title={t(final ? "report.final" : "report.preliminary")}
        description={t("report.lead")}
      />
      <ReportFigures report={reading.data} />
      <ResultTable report={reading.data} />
      <UnitTable report={reading.data} />
    </div>
  );
}
