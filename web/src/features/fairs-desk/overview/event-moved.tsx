import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { useEvent } from "../../events-desk/use-event.ts";
import { spanText } from "../../events-public/event-time.ts";
import { fairDeskPaths } from "../fair-desk-paths.ts";

/** Sessions stay where they were when their event is moved; whoever holds the fair has to see it. */
export function EventMoved({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const language = useLanguage();
  const event = useEvent(fair.eventId).data;
  if (event === undefined || fair.phase === "cancelled" || fair.phase === "reported") return null;
  const { startsAt, endsAt } = event.content;
  const isWithin = fair.setup.sessions.every(
    (session) => session.startsAt >= startsAt && session.endsAt <= endsAt,
  );
  if (isWithin) return null;
  const mayEdit = fair.moves.includes("edit");
  return (
    <Alert
      type="warning"
      showIcon
      title={t(mayEdit ? "eventMoved.edit" : "eventMoved.standing", {
        span: spanText(startsAt, endsAt, language),
      })}
      action={mayEdit ? <Link to={fairDeskPaths.edit(fair.eventId)}>{t("eventMoved.link")}</Link> : null}
    />
  );
}
