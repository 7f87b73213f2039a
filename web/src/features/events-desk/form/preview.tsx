import { Drawer, Form, type FormInstance, Grid } from "antd";
import { useTranslation } from "react-i18next";
import type { ProgrammeEvent } from "../../../../../shared/contracts/events-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { Agenda } from "../../events-public/agenda.tsx";
import { EventFacts } from "../../events-public/event-facts.tsx";
import { Pools } from "../../events-public/pools.tsx";
import { TextBlock } from "../../portal/item-blocks.tsx";
import type { EventForm } from "./form-values.ts";
import { isFrozen } from "./frozen.ts";
import { previewEvent } from "./preview-event.ts";
import "../../portal/item-card.css";
import "../../events-public/events.css";
import "../../events-public/event-page.css";

interface Of {
  readonly form: FormInstance<EventForm>;
  readonly event: ProgrammeEvent | undefined;
  readonly onClose: () => void;
}

/** The event as participants see it on a phone, while one types. */
export function Preview({ form, event, onClose }: Of) {
  const { t } = useTranslation(["events-desk", "events-public"]);
  const names = useNames();
  const wide = Grid.useBreakpoint().md === true;
  // Everything, also what stands in other steps; it changes with every letter.
  Form.useWatch((values: EventForm) => values, { form, preserve: true });
  const shown = previewEvent(form.getFieldsValue(true) as EventForm, isFrozen(event) ? event : undefined, {
    now: new Date().toISOString(),
    missing: t("form.missing"),
  });
  const { content } = shown;
  return (
    <Drawer
      open
      onClose={onClose}
      title={t("form.previewTitle")}
      size={wide ? 440 : "100%"}
      mask={false}
      className="preview-drawer"
    >
      <article className={`event event--${content.kind} preview`}>
        <p className="preview__kind">{names.label("eventKind", content.kind)}</p>
        <h2 className="preview__title">{content.title}</h2>
        <p className="event__summary">{content.summary}</p>
        <EventFacts event={shown} />
        <TextBlock title={t("events-public:page.about")} text={content.description} />
        <Agenda entries={content.agenda} />
        <Pools event={shown} />
      </article>
    </Drawer>
  );
}
