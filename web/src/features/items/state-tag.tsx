import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  ExportOutlined,
  FieldTimeOutlined,
  GlobalOutlined,
  RollbackOutlined,
  StopOutlined,
  ToolOutlined,
} from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ItemState } from "../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../names/use-names.ts";

/** Word, icon and colour: the colour alone says nothing. */
const looks: Readonly<Record<ItemState, { color: string; icon: ReactNode }>> = {
  draft: { color: "default", icon: <EditOutlined /> },
  submitted: { color: "processing", icon: <ClockCircleOutlined /> },
  returned: { color: "error", icon: <RollbackOutlined /> },
  refining: { color: "processing", icon: <ToolOutlined /> },
  open: { color: "success", icon: <GlobalOutlined /> },
  diverted: { color: "default", icon: <ExportOutlined /> },
  matched: { color: "success", icon: <CheckCircleOutlined /> },
  closed: { color: "default", icon: <StopOutlined /> },
  expired: { color: "warning", icon: <FieldTimeOutlined /> },
};

/** The state of a need or an offer, and whether a revision of it is under review. */
export function StateTag({
  state,
  revisionPending = false,
}: {
  state: ItemState;
  revisionPending?: boolean;
}) {
  const { t } = useTranslation("items");
  const names = useNames();
  return (
    <span className="state-tag">
      <Tag color={looks[state].color} icon={looks[state].icon}>
        {names.label("itemState", state)}
      </Tag>
      {revisionPending && state !== "open" && <Tag>{t("revisionPending")}</Tag>}
    </span>
  );
}
