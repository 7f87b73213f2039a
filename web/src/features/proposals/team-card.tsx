import { Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Proposal } from "../../../../shared/contracts/proposals.ts";
import { Mark } from "../../signed-in/mark.tsx";
import { useOrganization } from "../../signed-in/organization.tsx";
import { useFormat } from "../../ui/use-format.ts";
import { TeamForm } from "./team-form.tsx";

/** The team: who does what for which share, and who has confirmed. */
export function TeamCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation("proposals");
  const format = useFormat();
  const { all } = useOrganization();
  const [editing, setEditing] = useState(false);
  const lead = proposal.members.find((member) => member.lead);
  const leads = all.some(
    ({ organizationId, role }) => organizationId === lead?.organizationId && role !== "viewer",
  );
  const mayEdit = leads && proposal.moves.includes("edit");
  return (
    <Card
      title={<h2 className="card-title">{t("team.title")}</h2>}
      extra={mayEdit && !editing && <Button onClick={() => setEditing(true)}>{t("team.edit")}</Button>}
    >
      {editing ? (
        <TeamForm proposal={proposal} onDone={() => setEditing(false)} />
      ) : (
        <>
          <ul className="plain-list">
            {proposal.members.map((member) => (
              <li key={member.organizationId}>
                <span className="plain-list__main">
                  <strong>{member.name}</strong>
                  <br />
                  <span className="plain-list__note">
                    {t("team.share", { role: member.role, percent: member.percent })}
                  </span>
                </span>
                {member.lead ? (
                  <Mark tone="info">{t("team.lead")}</Mark>
                ) : member.confirmedAt === undefined ? (
                  <Mark tone="warning">{t("team.waiting")}</Mark>
                ) : (
                  <Mark tone="success">{t("team.confirmed", { at: format.day(member.confirmedAt) })}</Mark>
                )}
              </li>
            ))}
          </ul>
          {proposal.members.length === 1 && mayEdit && <p className="rows__hint">{t("team.alone")}</p>}
        </>
      )}
    </Card>
  );
}
