import { BellOutlined } from "@ant-design/icons";
import { Badge } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { unreadShown } from "../../../../shared/contracts/notices.ts";
import { useUnread } from "./use-notices.ts";
import "./notices.css";

/** The way to the inbox, with the number of what is unread. */
export function Bell() {
  const { t } = useTranslation("notices");
  const unread = useUnread();
  return (
    <Link className="bell" to="/app/notices">
      <Badge count={unread} overflowCount={unreadShown} size="small" aria-hidden="true" title="">
        <BellOutlined aria-hidden="true" />
      </Badge>
      <span className="visually-hidden">
        {unread === 0
          ? t("bell.none")
          : t("bell.some", { n: unread > unreadShown ? `${unreadShown}+` : unread })}
      </span>
    </Link>
  );
}
