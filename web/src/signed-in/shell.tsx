import { MenuOutlined } from "@ant-design/icons";
import { Button, Drawer, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { LanguageSwitch } from "../app/language-switch.tsx";
import { Bell } from "../features/notices/bell.tsx";
import { BounceBanner } from "../features/notices/bounce-banner.tsx";
import { useStaffMenu } from "../features/staff/use-menu.tsx";
import { useWorkspaceMenu } from "../features/workspace/use-menu.tsx";
import { Logo } from "../ui/logo.tsx";
import { AccountMenu } from "./account-menu.tsx";
import type { MenuEntry } from "./menu.ts";
import { useOrganization } from "./organization.tsx";
import "./parts.css";
import "./shell.css";

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  return (
    <ul className="shell__entries">
      {entries.map((entry) => (
        <li key={entry.to}>
          <NavLink to={entry.to} end={entry.to === "/app"}>
            {entry.icon}
            <span>{entry.label}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function OrganizationSwitcher() {
  const { t } = useTranslation("account");
  const { current, all, choose } = useOrganization();
  if (current === undefined) return null;
  if (all.length === 1) return <span className="shell__organization">{current.organizationName}</span>;
  return (
    <Select
      className="shell__organization"
      aria-label={t("organization")}
      value={current.organizationId}
      onChange={choose}
      popupMatchSelectWidth={false}
      options={all.map((one) => ({ value: one.organizationId, label: one.organizationName }))}
    />
  );
}

/** Top bar, navigation (a drawer on phones) and the page. */
export function Shell() {
  const { t } = useTranslation(["account", "app"]);
  const workspace = useWorkspaceMenu();
  const staff = useStaffMenu();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawer closes when the page changes
  useEffect(() => setOpen(false), [pathname]);
  const navigation = (
    <nav aria-label={t("app:nav.label")}>
      <Entries entries={workspace} />
      {staff.length > 0 && <p className="shell__group">{t("staffGroup")}</p>}
      <Entries entries={staff} />
    </nav>
  );
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t("app:skip")}
      </a>
      <header className="shell__bar">
        <Button
          className="shell__open"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t("app:nav.menu")}
          aria-expanded={open}
          onClick={() => setOpen(true)}
        />
        <Link className="shell__name" to="/">
          <Logo size={28} />
          <span lang="zh-CN">对接</span>
          <span className="visually-hidden">{t("toPortal")}</span>
        </Link>
        <OrganizationSwitcher />
        <span className="shell__end">
          <Bell />
          <LanguageSwitch />
          <AccountMenu />
        </span>
      </header>
      <div className="shell__side">{navigation}</div>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={288}
        title={t("app:nav.menu")}
      >
        {navigation}
      </Drawer>
      <main id="content" className="shell__page" tabIndex={-1}>
        <BounceBanner />
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
