import { Card } from "antd";
import { useTranslation } from "react-i18next";
import type { Fair } from "../../../../../shared/contracts/fairs-content.ts";
import { useNames } from "../../../names/use-names.ts";
import { useLanguage } from "../../../ui/use-format.ts";
import { spanText } from "../../events-public/event-time.ts";

/** The rules as they were set, in a few lines. */
export function SetupFacts({ fair }: { fair: Fair }) {
  const { t } = useTranslation("fairs-desk");
  const names = useNames();
  const language = useLanguage();
  const { setup, slots } = fair;
  const kind = (code: string) => names.label("organizationKind", code);
  const facts: [string, readonly string[]][] = [
    [
      t("overview.sessions"),
      setup.sessions.map(({ name, startsAt, endsAt }, i) =>
        t("overview.sessionLine", {
          name,
          span: spanText(startsAt, endsAt, language),
          count: slots.filter(({ session }) => session === i + 1).length,
        }),
      ),
    ],
    [t("overview.slot"), [t("overview.slotLine", { slot: setup.slotMinutes, pause: setup.pauseMinutes })]],
    [
      t("overview.tables"),
      [
        t("overview.tablesLine", {
          count: setup.tables.length,
          homes: setup.tables.filter(({ host }) => host !== undefined).length,
        }),
      ],
    ],
    [
      t("overview.meets"),
      [
        ...setup.meets.map(({ one, other }) => t("overview.pair", { one: kind(one), other: kind(other) })),
        ...(setup.sameChainOnly ? [t("overview.chain")] : []),
      ],
    ],
    [
      t("overview.limits"),
      [
        t("overview.limitLine", { requests: setup.requestsEach, meetings: setup.meetingsEach }),
        ...setup.limits.map((limit) =>
          t("overview.limitKind", {
            kind: kind(limit.kind),
            requests: limit.requests,
            meetings: limit.meetings,
          }),
        ),
      ],
    ],
    [
      t("overview.blocks"),
      setup.blocks.map(({ title, startsAt, endsAt, kinds }) =>
        t("overview.blockLine", {
          title,
          span: spanText(startsAt, endsAt, language),
          kinds: kinds.length === 0 ? t("setup.everybody") : names.list(kinds.map(kind)),
        }),
      ),
    ],
    [t("overview.repair"), [`${setup.repairReach} ${t("setup.people")}`]],
  ];
  return (
    <Card title={<h2 className="card-title">{t("overview.setup")}</h2>}>
      <dl className="fair-facts">
        {facts
          .filter(([, lines]) => lines.length > 0)
          .map(([label, lines]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {lines.map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
