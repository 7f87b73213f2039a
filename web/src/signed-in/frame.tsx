import { App, ConfigProvider } from "antd";
import en from "antd/locale/en_US";
import zh from "antd/locale/zh_CN";
import { useMemo } from "react";
import { organizationsContracts } from "../../../shared/contracts/organizations.ts";
import { useRead } from "../api/hooks.ts";
import { PageLoading } from "../app/page-loading.tsx";
import { WelcomePage } from "../features/account/welcome-page.tsx";
import { StoredTicketsView } from "../features/tickets/stored-tickets-view.tsx";
import { useLanguage } from "../ui/use-format.ts";
import { antdTheme } from "./antd-theme.ts";
import { MeContext } from "./me.ts";
import { OrganizationProvider } from "./organization.tsx";
import { ProblemAlert } from "./problem-alert.tsx";
import { RequireSignIn } from "./require-sign-in.tsx";
import { Shell } from "./shell.tsx";

function WithMe() {
  const me = useRead(organizationsContracts.getMe, {});
  if (me.isPending) return <PageLoading />;
  if (me.isError) {
    return (
      <main className="message-page">
        <ProblemAlert problem={me.error} onRetry={() => void me.refetch()} />
        {me.error.status === 0 && <StoredTicketsView />}
      </main>
    );
  }
  const { profile, consentNeeded } = me.data;
  if (profile === undefined || consentNeeded) return <WelcomePage me={me.data} />;
  return (
    <MeContext value={{ ...me.data, profile }}>
      <OrganizationProvider>
        <Shell />
      </OrganizationProvider>
    </MeContext>
  );
}

/** Everything under `/app`: signed in first, then profile and consent, then the shell around the page. */
export function SignedInFrame() {
  const language = useLanguage();
  const theme = useMemo(antdTheme, []);
  return (
    <ConfigProvider locale={language === "en" ? en : zh} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <RequireSignIn unreachable={<StoredTicketsView />}>
          <WithMe />
        </RequireSignIn>
      </App>
    </ConfigProvider>
  );
}
