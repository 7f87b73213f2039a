import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Card, Select, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { type Member, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { type MemberRole, memberRoles } from "../../../../../shared/contracts/roles.ts";
import { call } from "../../../api/call.ts";
import { useRead } from "../../../api/hooks.ts";
import { asProblem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useFormat, useLanguage } from "../../../ui/use-format.ts";
import { RemoveMember } from "./remove-member.tsx";

export type MemberView = z.infer<typeof Member>;
const { listMembers, changeMemberRole, getMe } = organizationsContracts;

/** Who belongs to the organization; administrators change roles and let people go. */
export function MembersCard({ organizationId, admin }: { organizationId: string; admin: boolean }) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [leaving, setLeaving] = useState<MemberView>();
  const query = useRead(listMembers, { path: { organizationId } });
  const members = query.data?.items ?? [];

  const change = async (personId: string, role: MemberRole) => {
    try {
      await call(changeMemberRole, { path: { organizationId, personId }, body: { role } });
      void message.success(t("organization.members.roleChanged"));
    } catch (error) {
      void message.error(asProblem(error).text(language));
    }
    await queries.invalidateQueries({ queryKey: [listMembers.key] });
    if (personId === me.id) await queries.invalidateQueries({ queryKey: [getMe.key] });
  };

  return (
    <Card title={<h2>{t("organization.members.title")}</h2>}>
      {query.isPending && <Skeleton active title={false} />}
      {query.isError && <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />}
      <ul className="plain-list">
        {members.map((member) => (
          <li key={member.personId}>
            <div className="plain-list__main">
              <strong>{member.name}</strong>
              {member.personId === me.id && t("organization.members.you")}
              <p className="plain-list__note">
                {member.email} · {t("organization.members.since", { day: format.day(member.since) })}
              </p>
            </div>
            {admin ? (
              <Select<MemberRole>
                aria-label={t("organization.members.role", { name: member.name })}
                value={member.role}
                onChange={(role) => void change(member.personId, role)}
                options={names.choices("memberRole", memberRoles)}
                popupMatchSelectWidth={false}
              />
            ) : (
              <Mark>{names.label("memberRole", member.role)}</Mark>
            )}
            {(admin || member.personId === me.id) && (
              <Button danger type="text" onClick={() => setLeaving(member)}>
                {t(member.personId === me.id ? "organization.members.leave" : "organization.members.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leaving !== undefined && (
        <RemoveMember
          organizationId={organizationId}
          member={leaving}
          others={members.filter((one) => one.personId !== leaving.personId && one.role !== "viewer")}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Card>
  );
}
