import { AuditOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { useMe } from "../../signed-in/me.ts";
import type { MenuEntry } from "../../signed-in/menu.ts";

/** Staff's entries in the navigation; none for everybody else. */
export function useStaffMenu(): MenuEntry[] {
  const { t } = useTranslation("staff");
  const { staff } = useMe();
  return staff.length === 0 ? [] : [{ to: "/app/queue", label: t("title"), icon: <AuditOutlined /> }];
}
