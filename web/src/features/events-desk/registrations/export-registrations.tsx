import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import type { Audience } from "../../../../../shared/contracts/events-content.ts";
import { registrationContracts } from "../../../../../shared/contracts/registrations.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { useLanguage } from "../../../ui/use-format.ts";

/** The registrations as an XLSX sheet: all of them, or one pool's. */
export function ExportRegistrations({ eventId, pools }: { eventId: string; pools: readonly Audience[] }) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const language = useLanguage();
  const { message } = App.useApp();
  const send = useSend(registrationContracts.exportRegistrations);
  const order = (audience?: Audience) =>
    send.mutate(
      { path: { eventId }, body: audience === undefined ? {} : { audience } },
      {
        // It answers as an attachment: the page stays.
        onSuccess: ({ url }) => {
          location.assign(url);
          void message.success(t("export.ready"));
        },
        onError: (problem) => void message.error(problem.text(language)),
      },
    );
  const button = (
    <Button
      icon={<DownloadOutlined />}
      loading={send.isPending}
      {...(pools.length > 1 ? {} : { onClick: () => order() })}
    >
      {t("export.action")}
    </Button>
  );
  if (pools.length < 2) return button;
  const items = [
    { key: "all", label: t("export.all"), onClick: () => order() },
    ...pools.map((audience) => ({
      key: audience,
      label: t("export.pool", { name: names.label("audience", audience) }),
      onClick: () => order(audience),
    })),
  ];
  return (
    <Dropdown trigger={["click"]} menu={{ items }} disabled={send.isPending}>
      {button}
    </Dropdown>
  );
}
