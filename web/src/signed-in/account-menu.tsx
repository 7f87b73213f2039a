import { LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { signOut } from "../api/session.ts";
import { useMe } from "./me.ts";

/** The person's own menu: profile, sign-out. */
export function AccountMenu() {
  const { t } = useTranslation("account");
  const { profile } = useMe();
  const navigate = useNavigate();
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          {
            key: "profile",
            icon: <UserOutlined />,
            label: t("profile.title"),
            onClick: () => void navigate("/app/profile"),
          },
          { key: "leave", icon: <LogoutOutlined />, label: t("signOut"), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />}>
        <span className="visually-hidden">{t("mine", { name: profile.name })}</span>
        <span className="shell__person" aria-hidden="true">
          {profile.name}
        </span>
      </Button>
    </Dropdown>
  );
}
