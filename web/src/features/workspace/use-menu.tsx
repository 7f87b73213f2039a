import { HomeOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { MenuEntry } from "../../signed-in/menu.ts";

/** The workspace's entries in the navigation. */
export function useWorkspaceMenu(): MenuEntry[] {
  const { t } = useTranslation("workspace");
  return [{ to: "/app", label: t("title"), icon: <HomeOutlined /> }];
}
