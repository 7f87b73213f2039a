import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  FieldTimeOutlined,
  FlagOutlined,
  RollbackOutlined,
  StopOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ContactState } from "../../../../shared/contracts/contacts.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

const looks: Readonly<Record<ContactState, { tone: Tone; icon: ReactNode }>> = {
  requested: { tone: "info", icon: <ClockCircleOutlined aria-hidden="true" /> },
  accepted: { tone: "success", icon: <CheckCircleOutlined aria-hidden="true" /> },
  declined: { tone: "neutral", icon: <StopOutlined aria-hidden="true" /> },
  withdrawn: { tone: "neutral", icon: <RollbackOutlined aria-hidden="true" /> },
  expired: { tone: "warning", icon: <FieldTimeOutlined aria-hidden="true" /> },
  closed: { tone: "neutral", icon: <FlagOutlined aria-hidden="true" /> },
};

/** Where a contact stands. */
export function ContactStateMark({ state }: { state: ContactState }) {
  const { t } = useTranslation("contacts");
  return (
    <Mark tone={looks[state].tone} icon={looks[state].icon}>
      {t(`state.${state}`)}
    </Mark>
  );
}
