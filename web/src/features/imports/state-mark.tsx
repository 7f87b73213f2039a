import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  CopyOutlined,
  EditOutlined,
  MinusCircleOutlined,
  SyncOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ImportState, rowStates } from "../../../../shared/contracts/imports.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

export type RowStateName = (typeof rowStates)[number];

const looks: Readonly<Record<ImportState, readonly [Tone, ReactNode]>> = {
  announced: ["warning", <EditOutlined key="" />],
  reading: ["info", <SyncOutlined key="" />],
  preview: ["warning", <EditOutlined key="" />],
  writing: ["info", <SyncOutlined key="" />],
  done: ["success", <CheckCircleOutlined key="" />],
  failed: ["danger", <CloseCircleOutlined key="" />],
  cancelled: ["neutral", <MinusCircleOutlined key="" />],
};

/** How far an import is. */
export function ImportStateMark({ state }: { state: ImportState }) {
  const { t } = useTranslation("imports");
  const [tone, icon] = looks[state];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Mark>
  );
}

const rowLooks: Readonly<Record<RowStateName, readonly [Tone, ReactNode]>> = {
  ready: ["success", <CheckCircleOutlined key="" />],
  incomplete: ["warning", <WarningOutlined key="" />],
  faulty: ["danger", <CloseCircleOutlined key="" />],
  duplicate: ["info", <CopyOutlined key="" />],
  skipped: ["neutral", <MinusCircleOutlined key="" />],
  written: ["success", <CheckCircleOutlined key="" />],
};

/** What would become of a row, or did. */
export function RowStateMark({ state }: { state: RowStateName }) {
  const { t } = useTranslation("imports");
  const [tone, icon] = rowLooks[state];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`rows.state.${state}`)}
    </Mark>
  );
}
