import { CheckCircleOutlined, MinusCircleOutlined, StarOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Match } from "../../../../shared/contracts/matching.ts";
import { Mark, type Tone } from "../../signed-in/mark.tsx";

type Strength = Match["strength"];

const looks: Readonly<Record<Strength, { tone: Tone; icon: ReactNode }>> = {
  strong: { tone: "success", icon: <StarOutlined aria-hidden="true" /> },
  fair: { tone: "info", icon: <CheckCircleOutlined aria-hidden="true" /> },
  weak: { tone: "neutral", icon: <MinusCircleOutlined aria-hidden="true" /> },
};

/** How well two fit, in words. */
export function StrengthMark({ strength }: { strength: Strength }) {
  const { t } = useTranslation("matches");
  return (
    <Mark tone={looks[strength].tone} icon={looks[strength].icon}>
      {t(`strength.${strength}`)}
    </Mark>
  );
}
