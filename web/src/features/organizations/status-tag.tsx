import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  PauseCircleOutlined,
} from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";
import type { OrganizationStatus } from "../../../../shared/contracts/organizations.ts";
import { useNames } from "../../names/use-names.ts";

const looks: Readonly<Record<OrganizationStatus, { color: string; icon: ReactNode }>> = {
  draft: { color: "default", icon: <EditOutlined /> },
  pending: { color: "processing", icon: <ClockCircleOutlined /> },
  verified: { color: "success", icon: <CheckCircleOutlined /> },
  rejected: { color: "error", icon: <CloseCircleOutlined /> },
  suspended: { color: "warning", icon: <PauseCircleOutlined /> },
};

/** An organization's status in word, icon and colour. */
export function StatusTag({ status }: { status: OrganizationStatus }) {
  const names = useNames();
  return (
    <Tag color={looks[status].color} icon={looks[status].icon}>
      {names.label("organizationStatus", status)}
    </Tag>
  );
}
