import { Alert, Card } from "antd";
import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { useNames } from "../../names/use-names.ts";
import { useFormat } from "../../ui/use-format.ts";
import { type DraftValues, sums } from "./draft-values.ts";
import { SealedFiles } from "./form/files-section.tsx";
import { changedSinceSubmission } from "./standing.ts";

function Text({ title, text }: { title: string; text: string | undefined }) {
  if (text === undefined || text.trim() === "") return null;
  return (
    <section>
      <h3>{title}</h3>
      <p className="read-only__text">{text}</p>
    </section>
  );
}

function Responses({ values, challenge }: { values: DraftValues; challenge: PublicChallenge }) {
  const { t } = useTranslation("proposals");
  const target = (name: string): string => {
    const found = challenge.terms.indicators.find((one) => one.name === name);
    return found === undefined ? "–" : [found.operator, found.target, found.unit].filter(Boolean).join(" ");
  };
  return (
    <section>
      <h3>{t("section.responses")}</h3>
      <ul className="read-only__rows">
        {values.responses?.map(({ indicator, promised, basis }) => (
          <li key={indicator}>
            <strong>{indicator}</strong> {t("responses.target")} {target(indicator)} ·{" "}
            {t("responses.promised")} {promised ?? "–"}
            {basis !== undefined && <small>{basis}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The team's own draft, when nothing can be changed any more. */
export function ReadOnlyContent(of: {
  readonly proposal: Proposal;
  readonly challenge: PublicChallenge;
  readonly values: DraftValues;
}) {
  const { t } = useTranslation("proposals");
  const names = useNames();
  const format = useFormat();
  const { proposal, challenge, values } = of;
  const { quoteYuan } = sums(values);
  return (
    <Card title={<h2 className="card-title">{t("readOnly.title")}</h2>}>
      <div className="read-only">
        {changedSinceSubmission(proposal) && <Alert type="warning" showIcon title={t("readOnly.later")} />}
        <Text title={t("field.teamLead")} text={[values.teamLead?.name, values.teamLead?.title].join(" ")} />
        <Text title={t("field.route")} text={values.route} />
        <Responses values={values} challenge={challenge} />
        <Text
          title={t("field.quoteYuan")}
          text={
            quoteYuan === undefined ? undefined : format.amount({ minYuan: quoteYuan, maxYuan: quoteYuan })
          }
        />
        <Text
          title={t("field.budget")}
          text={values.budget
            ?.map(({ item, yuan }) => t("readOnly.budget", { item: item ?? "", yuan: yuan ?? "" }))
            .join("\n")}
        />
        <Text
          title={t("field.milestones")}
          text={values.milestones
            ?.map(({ month, deliverable, percent }) =>
              t("readOnly.milestone", {
                month: month ?? "",
                deliverable: deliverable ?? "",
                percent: percent ?? "",
              }),
            )
            .join("\n")}
        />
        <Text
          title={t("field.priorIp")}
          text={values.priorIp
            ?.map(({ type, number }) => `${names.label("ipType", type ?? "")} ${number ?? ""}`)
            .join("\n")}
        />
        <Text title={t("field.industrialisation")} text={values.industrialisation} />
        {values.files !== undefined && values.files.length > 0 && (
          <section>
            <h3>{t("section.files")}</h3>
            <SealedFiles
              challengeId={proposal.challengeId}
              proposalId={proposal.id}
              editable={false}
              value={values.files}
            />
          </section>
        )}
      </div>
    </Card>
  );
}
