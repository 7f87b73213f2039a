import { useTranslation } from "react-i18next";
import type { PublicNotice } from "../../../../shared/contracts/awards.ts";
import { useServerNow } from "../../ui/use-server-clock.ts";
import { noticeStateNow } from "./notice-state.ts";

const tones = { running: "open", over: "soon", confirmed: "past", cancelled: "off", frozen: "off" } as const;

/** Whether the notice still runs, and whether an objection holds the award up. */
export function NoticeStateMark({ notice }: { notice: PublicNotice }) {
  const { t } = useTranslation("challenges-public");
  const state = noticeStateNow(notice, useServerNow(20_000));
  return <span className={`phase phase--${tones[state]}`}>{t(`notice.state.${state}`)}</span>;
}
