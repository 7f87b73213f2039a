import { BankOutlined, BulbOutlined, FileSearchOutlined, HomeOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "../../signed-in/menu.ts";

/** The workspace's entries in the navigation. */
export function useWorkspaceMenu(): MenuEntry[] {
  const { t } = useTranslation("workspace");
  return [
    { to: "/app", label: t("title"), icon: <HomeOutlined /> },
    { to: "/app/needs", label: t("menu.needs"), icon: <FileSearchOutlined /> },
    { to: "/app/offers", label: t("menu.offers"), icon: <BulbOutlined /> },
    { to: "/app/organization", label: t("menu.organization"), icon: <BankOutlined /> },
  ];
}
