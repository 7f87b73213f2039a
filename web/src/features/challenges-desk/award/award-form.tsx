import { Alert, App, Button, Card, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { awardContracts, type Ranking } from "../../../../../shared/contracts/awards.ts";
import type { Challenge } from "../../../../../shared/contracts/challenges.ts";
import { civilDateAt } from "../../../../../shared/kernel/time.ts";
import { useSend } from "../../../api/hooks.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { useFormCheck } from "../form-check.ts";
import { useProgrammes } from "../use-desk.ts";
import { outcomeOf, withoutReason } from "./award-choice.ts";
import { noticeDays } from "./notice-days.ts";
import { useAwardChanged } from "./use-award.ts";

interface Of {
  readonly challenge: Challenge;
  readonly ranking: Ranking;
}

interface Values {
  readonly winnerCount?: number;
  readonly publishedOn?: string;
  readonly days?: number;
  readonly reasons?: Readonly<Record<string, string>>;
}

/** Both days of the notice, worked out while the form is filled in. */
function NoticeWindow({ publishedOn, days }: { publishedOn: string; days: number }) {
  const { t } = useTranslation("challenges-desk");
  const format = useFormat();
  const window = noticeDays(publishedOn, days);
  if (window === "incomplete") return null;
  if (window === "year-unknown") return <Alert type="error" showIcon title={t("award.yearUnknown")} />;
  return (
    <Alert
      type="info"
      showIcon
      title={t("award.window", { from: format.date(window.from), to: format.date(window.to), days })}
      description={t("award.windowText")}
    />
  );
}

/** 拟定揭榜方并公示: who wins follows from the ranking or the choice; who does not gets a reason. */
export function AwardForm({ challenge, ranking }: Of) {
  const { t } = useTranslation("challenges-desk");
  const { message } = App.useApp();
  const format = useFormat();
  const [form] = Form.useForm<Values>();
  const [winnerCount, setWinnerCount] = useState(1);
  const { items } = useProgrammes();
  const changed = useAwardChanged(challenge.id);
  const send = useSend(awardContracts.proposeAward);
  const faults = useFormCheck({ form, root: "body", problem: send.error });
  const least = items.find(({ id }) => id === challenge.programmeId)?.content.rules.publicityDays ?? 5;
  const publishedOn = Form.useWatch("publishedOn", form) ?? "";
  const days = Form.useWatch("days", form) ?? least;
  const byPoster = ranking.decidedBy === "poster";
  const { winners, reserves } = outcomeOf(ranking, winnerCount);
  const due = withoutReason(ranking, winners);
  const nameOf = (id: string): string => {
    const rank = ranking.ranks.find(({ proposalId }) => proposalId === id);
    return rank === undefined ? id : `${rank.label}（${format.list(rank.members.map(({ name }) => name))}）`;
  };
  if (byPoster && ranking.choice === undefined)
    return <Alert type="info" showIcon title={t("award.waitsForPoster")} />;
  if (winners.length === 0) return <Alert type="warning" showIcon title={t("award.nobody")} />;
  const templates = [t("template.lowerRank"), t("template.unqualified"), t("template.reserve")];
  const propose = (values: Values) => {
    const body = {
      winners: [...winners],
      reserves: [...reserves],
      reasons: due.map(({ proposalId }) => ({ proposalId, reason: values.reasons?.[proposalId] ?? "" })),
      publishedOn: values.publishedOn ?? "",
      days: values.days ?? 0,
      expectedVersion: challenge.version,
    };
    const missing = due.filter(({ proposalId }) => (values.reasons?.[proposalId] ?? "").trim().length < 2);
    form.setFields(
      due.map(({ proposalId }) => ({
        name: ["reasons", proposalId],
        errors: missing.some((one) => one.proposalId === proposalId) ? [t("award.reasonMissing")] : [],
      })),
    );
    if (missing.length > 0 || !faults.passes(awardContracts.proposeAward.body, body)) return;
    send.mutate(
      { path: { challengeId: challenge.id }, body },
      {
        onSuccess: ({ announcement }) => {
          changed();
          void message.success(t("publish.done", { number: announcement.number }));
        },
      },
    );
  };
  return (
    <Card className="form-card" title={<h2 className="card-title">{t("award.propose")}</h2>}>
      <Form<Values>
        form={form}
        name="award"
        layout="vertical"
        className="desk-form"
        requiredMark={false}
        initialValues={{ publishedOn: civilDateAt(new Date().toISOString()), days: least }}
        onFinish={propose}
        onValuesChange={faults.onValuesChange}
      >
        {!byPoster && ranking.winners > 1 && (
          <Form.Item label={t("award.winnerCount")} htmlFor="winner-count">
            <InputNumber
              id="winner-count"
              min={1}
              max={ranking.winners}
              precision={0}
              value={winnerCount}
              onChange={(count) => setWinnerCount(count ?? 1)}
            />
          </Form.Item>
        )}
        <dl className="proof">
          <div>
            <dt>{t("award.winners")}</dt>
            <dd>{format.list(winners.map(nameOf))}</dd>
          </div>
          <div>
            <dt>{t("award.reserves")}</dt>
            <dd>{reserves.length === 0 ? t("none") : format.list(reserves.map(nameOf))}</dd>
          </div>
        </dl>
        {due.length > 0 && <p className="rows__hint">{t("award.reasonsHint")}</p>}
        {due.map(({ proposalId }) => (
          <Form.Item
            key={proposalId}
            name={["reasons", proposalId]}
            label={nameOf(proposalId)}
            extra={
              <span className="item-actions">
                {templates.map((template) => (
                  <Button
                    key={template}
                    size="small"
                    onClick={() => form.setFieldValue(["reasons", proposalId], template)}
                  >
                    {template}
                  </Button>
                ))}
              </span>
            }
          >
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} count={{ show: true, max: 500 }} />
          </Form.Item>
        ))}
        <div className="pair">
          <Form.Item name="publishedOn" label={t("award.publishedOn")}>
            <Input type="date" className="date-input" />
          </Form.Item>
          <Form.Item name="days" label={t("award.days")} extra={t("award.daysHint", { days: least })}>
            <InputNumber min={least} max={60} precision={0} suffix={t("unit.workdays")} />
          </Form.Item>
        </div>
        <NoticeWindow publishedOn={publishedOn} days={days} />
        <ProblemAlert problem={send.error} others={faults.others} />
        <div className="item-actions">
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t("award.propose")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
