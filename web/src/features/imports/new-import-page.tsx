import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Progress, Segmented, Select } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { type Import, importContracts } from "../../../../shared/contracts/imports.ts";
import { type ItemKind, itemKinds } from "../../../../shared/contracts/matchmaking-content.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { FileChoice } from "./file-choice.tsx";
import { importSheet, type SheetToImport, sheetFault } from "./sheet-upload.ts";
import { ImportSteps } from "./steps.tsx";
import { TemplateLinks } from "./template-links.tsx";
import { useCollector } from "./use-collector.ts";
import "../items/items.css";
import "./imports.css";

/** Whose collection it is; those with one unit are not asked. */
function UnitChoice(of: { value: UnitCode | undefined; onChange: (unit: UnitCode | undefined) => void }) {
  const { t } = useTranslation("imports");
  const names = useNames();
  const { everywhere, units } = useCollector();
  if (!everywhere && units.length < 2) return null;
  const choices = everywhere
    ? names.unitChoices()
    : units.map((code) => ({ value: code, label: names.unit(code) }));
  return (
    <Form.Item label={t("unitLabel")} htmlFor="import-unit" extra={t("unitHint")}>
      <Select<UnitCode | null>
        id="import-unit"
        value={of.value ?? null}
        allowClear={everywhere}
        placeholder={t(everywhere ? "city" : "unitNeeded")}
        onChange={(unit) => of.onChange(unit ?? undefined)}
        options={choices}
      />
    </Form.Item>
  );
}

/** Step one: what is imported, for whom, and the file. */
export function NewImportPage() {
  const { t } = useTranslation(["imports", "signed-in"]);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const { everywhere, units } = useCollector();
  const kind: ItemKind = search.get("kind") === "offer" ? "offer" : "need";
  const [unit, setUnit] = useState<UnitCode | undefined>(everywhere ? undefined : units[0]);
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState(0);
  const stop = useRef(new AbortController());
  const sending = useMutation<Import, Problem, SheetToImport>({
    mutationFn: (sheet) => {
      stop.current = new AbortController();
      setPercent(0);
      return importSheet(sheet, setPercent, stop.current.signal).catch((error: unknown) => {
        throw asProblem(error);
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [importContracts.listImports.key] }),
    onSuccess: ({ id }) => navigate(`/app/imports/${id}`),
  });
  const stopped = stop.current.signal.aborted;
  const refused = file === undefined || sheetFault(file) !== undefined;
  return (
    <>
      <PageMeta title={t("start")} noIndex />
      <h1>{t("start")}</h1>
      <ImportSteps at={sending.isPending ? "read" : "file"} />
      <div className="import-card">
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={() => file && sending.mutate({ kind, unit, file })}
        >
          <Form.Item label={t("kind.label")}>
            <Segmented<ItemKind>
              aria-label={t("kind.label")}
              value={kind}
              disabled={sending.isPending}
              onChange={(chosen) => setSearch({ kind: chosen }, { replace: true })}
              options={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </Form.Item>
          <UnitChoice value={unit} onChange={setUnit} />
          <FileChoice
            file={file}
            disabled={sending.isPending}
            onChoose={(chosen) => {
              setFile(chosen);
              sending.reset();
            }}
          />
          {sending.isPending && file !== undefined && (
            <div className="import-upload" role="status">
              <span>{t("upload.running", { name: file.name })}</span>
              <Progress percent={percent} aria-label={t("upload.running", { name: file.name })} />
              <Button onClick={() => stop.current.abort()}>{t("upload.stop")}</Button>
            </div>
          )}
          {!stopped && <ProblemAlert problem={sending.error} />}
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            disabled={refused}
            loading={sending.isPending}
          >
            {t(sending.isError ? "upload.retry" : "upload.start")}
          </Button>
        </Form>
        <TemplateLinks kind={kind} />
      </div>
    </>
  );
}
