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
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ItemState } from "../../../../shared/contracts/matchmaking.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

/** Word, icon and colour: the colour alone says nothing. */
const looks: Readonly<Record<ItemState, { tone: Tone; icon: ReactNode }>> = {
  draft: { tone: "neutral", icon: <EditOutlined /> },
  submitted: { tone: "info", icon: <ClockCircleOutlined /> },
  returned: { tone: "danger", icon: <RollbackOutlined /> },
  refining: { tone: "info", icon: <ToolOutlined /> },
  open: { tone: "success", icon: <GlobalOutlined /> },
  diverted: { tone: "neutral", icon: <ExportOutlined /> },
  matched: { tone: "success", icon: <CheckCircleOutlined /> },
  closed: { tone: "neutral", icon: <StopOutlined /> },
  expired: { tone: "warning", icon: <FieldTimeOutlined /> },
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
      <Mark tone={looks[state].tone} icon={looks[state].icon}>
        {names.label("itemState", state)}
      </Mark>
      {revisionPending && state !== "open" && <Mark>{t("revisionPending")}</Mark>}
    </span>
  );
}
