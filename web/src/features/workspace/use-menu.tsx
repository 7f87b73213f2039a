import {
  BankOutlined,
  BulbOutlined,
  FileSearchOutlined,
  FlagOutlined,
  HomeOutlined,
  SwapOutlined,
  TagsOutlined,
  TeamOutlined,
  TrophyOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useMe } from "../../signed-in/me.ts";
import type { MenuEntry } from "../../signed-in/menu.ts";
import { challengeDeskPaths } from "../challenges-desk/challenge-desk-paths.ts";
import { meetingPaths } from "../fairs/meeting-paths.ts";
import { proposalPaths } from "../proposals/proposal-paths.ts";
import { ticketPaths } from "../tickets/ticket-paths.ts";

/** The workspace's entries in the navigation. */
export function useWorkspaceMenu(): MenuEntry[] {
  const { t } = useTranslation(["workspace", "tickets"]);
  const { memberships, staff } = useMe();
  const home = { to: "/app", label: t("title"), icon: <HomeOutlined /> };
  const tickets = { to: ticketPaths.list, label: t("tickets:menu"), icon: <TagsOutlined /> };
  // Officers who belong to no organization have nothing to post.
  if (memberships.length === 0 && staff.length > 0) return [home, tickets];
  return [
    home,
    { to: "/app/needs", label: t("menu.needs"), icon: <FileSearchOutlined /> },
    { to: "/app/offers", label: t("menu.offers"), icon: <BulbOutlined /> },
    { to: "/app/contacts", label: t("menu.contacts"), icon: <SwapOutlined /> },
    { to: challengeDeskPaths.mine, label: t("menu.challenges"), icon: <TrophyOutlined /> },
    { to: proposalPaths.list, label: t("menu.proposals"), icon: <FlagOutlined /> },
    { to: meetingPaths.list, label: t("menu.meetings"), icon: <TeamOutlined /> },
    tickets,
    { to: "/app/organization", label: t("menu.organization"), icon: <BankOutlined /> },
  ];
}
