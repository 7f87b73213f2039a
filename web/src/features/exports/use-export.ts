import { useMutation, useQuery } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { type Export, exportContracts } from "../../../../shared/contracts/exports.ts";
import { call } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useLanguage } from "../../ui/use-format.ts";

export type ExportOrder = z.input<typeof exportContracts.orderExport.body>;

const lookEveryMs = 800;

/** Orders a sheet, follows it, and hands it to the browser as soon as it is ready. */
export function useExport() {
  const { t } = useTranslation("exports");
  const language = useLanguage();
  const { message } = App.useApp();
  const [id, setId] = useState<string>();
  const order = useMutation<Export, Problem, ExportOrder>({
    mutationFn: (body) => call(exportContracts.orderExport, { body }),
    onSuccess: (ordered) => setId(ordered.id),
    onError: (problem) => void message.error(problem.text(language)),
  });
  const progress = useQuery<Export, Problem>({
    queryKey: [exportContracts.getExport.key, id],
    queryFn: ({ signal }) => call(exportContracts.getExport, { path: { exportId: id ?? "" } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === "working" ? lookEveryMs : false),
  });
  const { data, error } = progress;
  useEffect(() => {
    if (id === undefined || (data === undefined && error === null)) return;
    if (data?.state === "working") return;
    setId(undefined);
    if (data?.state === "ready" && data.download !== undefined) {
      // It answers as an attachment: the page stays.
      location.assign(data.download.url);
      void message.success(t(data.truncated ? "readyTruncated" : "ready", { count: data.rows }));
    } else void message.error(error?.text(language) ?? t("failed"));
  }, [id, data, error, language, message, t]);
  return {
    start: (wanted: ExportOrder) => order.mutate(wanted),
    working: order.isPending || id !== undefined,
    rows: id === undefined ? 0 : (data?.rows ?? 0),
  };
}
