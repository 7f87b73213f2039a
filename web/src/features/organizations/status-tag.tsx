import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  PauseCircleOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { OrganizationStatus } from "../../../../shared/contracts/organization-facts.ts";
import { useNames } from "../../names/use-names.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const looks: Readonly<Record<OrganizationStatus, { tone: Tone; icon: ReactNode }>> = {
  draft: { tone: "neutral", icon: <EditOutlined /> },
  pending: { tone: "info", icon: <ClockCircleOutlined /> },
  verified: { tone: "success", icon: <CheckCircleOutlined /> },
  rejected: { tone: "danger", icon: <CloseCircleOutlined /> },
  suspended: { tone: "warning", icon: <PauseCircleOutlined /> },
};

/** An organization's status in word, icon and colour. */
export function StatusTag({ status }: { status: OrganizationStatus }) {
  const names = useNames();
  return (
    <Mark tone={looks[status].tone} icon={looks[status].icon}>
      {names.label("organizationStatus", status)}
    </Mark>
  );
}
