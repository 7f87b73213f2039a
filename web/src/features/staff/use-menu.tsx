import {
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FlagOutlined,
  FormOutlined,
  ImportOutlined,
  SafetyCertificateOutlined,
  ScanOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { holdsRole, useMe } from "../../signed-in/me.ts";
import type { MenuEntry } from "../../signed-in/menu.ts";
import { challengeDeskPaths } from "../challenges-desk/challenge-desk-paths.ts";
import { expertPaths } from "../expert-desk/expert-paths.ts";
import { fairDeskPaths } from "../fairs-desk/fair-desk-paths.ts";

/** Staff's entries in the navigation; none for everybody else. */
export function useStaffMenu(): MenuEntry[] {
  const { t } = useTranslation("staff");
  const me = useMe();
  const decides = holdsRole(me, "operator", "district", "organizer", "auditor");
  const entries: MenuEntry[] = [];
  if (decides || holdsRole(me, "broker")) {
    entries.push(
      { to: "/app/queue/needs", label: t(decides ? "menu.needs" : "menu.refining"), icon: <AuditOutlined /> },
      {
        to: "/app/queue/offers",
        label: t(decides ? "menu.offers" : "menu.refiningOffers"),
        icon: <AuditOutlined />,
      },
    );
  }
  if (decides) {
    entries.push({
      to: "/app/verification",
      label: t("menu.verification"),
      icon: <SafetyCertificateOutlined />,
    });
  }
  if (decides) {
    entries.push({
      to: challengeDeskPaths.programmes,
      label: t("menu.challenges"),
      icon: <FlagOutlined />,
    });
  }
  if (holdsRole(me, "expert")) {
    entries.push({ to: expertPaths.list, label: t("menu.reviews"), icon: <FormOutlined /> });
  }
  if (decides) entries.push({ to: "/app/events", label: t("menu.events"), icon: <CalendarOutlined /> });
  if (decides) entries.push({ to: fairDeskPaths.list, label: t("menu.fairs"), icon: <TableOutlined /> });
  if (holdsRole(me, "operator", "district", "organizer")) {
    entries.push({ to: "/app/door", label: t("menu.door"), icon: <ScanOutlined /> });
    entries.push({ to: "/app/imports", label: t("menu.imports"), icon: <ImportOutlined /> });
  }
  if (decides) {
    entries.push({ to: "/app/contacts-overview", label: t("menu.contacts"), icon: <SwapOutlined /> });
  }
  if (holdsRole(me, "operator", "organizer", "auditor")) {
    entries.push({ to: "/app/match-statistics", label: t("menu.matches"), icon: <BarChartOutlined /> });
  }
  if (holdsRole(me, "operator", "auditor")) {
    entries.push({ to: "/app/staff", label: t("menu.staff"), icon: <TeamOutlined /> });
  }
  if (holdsRole(me, "operator")) {
    entries.push({ to: "/app/webhooks", label: t("menu.webhooks"), icon: <ApiOutlined /> });
  }
  return entries;
}
