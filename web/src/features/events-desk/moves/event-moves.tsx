import { MoreOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { deskPaths } from "../event-desk-paths.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RescheduleDialog } from "./reschedule-dialog.tsx";

type Asked = "publish" | "reschedule" | "postpone" | "cancel" | "archive" | "copy";

interface Of {
  readonly event: ProgrammeEvent;
  /** Auditors read only: they copy nothing. */
  readonly mayCopy: boolean;
  readonly onReload: () => void;
}

/** What may be done with the event as such: the likely moves as buttons, the rare ones in a menu. */
export function EventMoves({ event, mayCopy, onReload }: Of) {
  const { t } = useTranslation("events-desk");
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>();
  const stop = () => setAsked(undefined);
  const reload = () => {
    stop();
    onReload();
  };
  const may = (move: ProgrammeEvent["moves"][number]): boolean => event.moves.includes(move);
  const rare = (["postpone", "cancel", "archive"] as const).filter(may);
  const menu = [
    ...(mayCopy ? [{ key: "copy", label: t("move.copy"), onClick: () => setAsked("copy") }] : []),
    ...rare.map((move) => ({
      key: move,
      label: t(`move.${move}`),
      danger: move === "cancel",
      onClick: () => setAsked(move),
    })),
  ];
  return (
    <>
      <div className="item-actions">
        {may("publish") && (
          <Button type="primary" onClick={() => setAsked("publish")}>
            {t("move.publish")}
          </Button>
        )}
        {may("edit") && (
          <Button onClick={() => void navigate(deskPaths.edit(event.id))}>{t("move.edit")}</Button>
        )}
        {may("reschedule") && (
          <Button
            type={event.state === "postponed" ? "primary" : "default"}
            onClick={() => setAsked("reschedule")}
          >
            {t(event.state === "postponed" ? "move.setTime" : "move.reschedule")}
          </Button>
        )}
        {menu.length > 0 && (
          <Dropdown trigger={["click"]} menu={{ items: menu }}>
            <Button icon={<MoreOutlined />}>{t("move.more")}</Button>
          </Dropdown>
        )}
      </div>
      {asked === "publish" && <PublishDialog event={event} onClose={stop} onReload={reload} />}
      {asked === "reschedule" && <RescheduleDialog event={event} onClose={stop} onReload={reload} />}
      {asked === "copy" && <CopyDialog event={event} onClose={stop} />}
      {(asked === "postpone" || asked === "cancel" || asked === "archive") && (
        <EndDialog event={event} move={asked} onClose={stop} onReload={reload} />
      )}
    </>
  );
}
