import { Alert, App } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { fairsContracts } from "../../../../../shared/contracts/fairs.ts";
import { useSend } from "../../../api/hooks.ts";
import { useNames } from "../../../names/use-names.ts";
import { useMe } from "../../../signed-in/me.ts";
import { type Membership, useOrganization } from "../../../signed-in/organization.tsx";
import { useServerNow } from "../../../ui/use-server-clock.ts";
import { isOver, phaseNow } from "../../fairs-public/fair-phase.ts";
import { useFairContext } from "../fair-context.ts";
import { meetingPaths } from "../meeting-paths.ts";
import { kindsFor } from "../people/people-search.tsx";
import { useParticipantChanged } from "../use-fair.ts";
import { EntryForm } from "./entry-form.tsx";

/** Why this organization cannot enter anybody; undefined when it can. */
function useHindrance(membership: Membership | undefined) {
  const { t } = useTranslation("fairs");
  const names = useNames();
  const { fair } = useFairContext();
  const phase = phaseNow(fair, useServerNow(20_000));
  if (phase === "draft") return { title: t("entry.notYet") };
  if (isOver(phase)) return { title: t("entry.closed") };
  if (membership === undefined) {
    const link = <Link to="/app/organization/new">{t("register")}</Link>;
    return { title: t("noOrganization"), description: t("noOrganizationText"), action: link };
  }
  if (membership.organizationStatus !== "verified") {
    const link = <Link to="/app/organization">{t("entry.toOrganization")}</Link>;
    return { title: t("entry.notVerified"), action: link };
  }
  const kind = membership.organizationKind;
  if (kindsFor(fair.setup.meets, kind).length === 0)
    return { title: t("entry.kind", { kind: names.label("organizationKind", kind) }) };
  if (membership.role === "viewer") return { title: t("entry.viewer") };
  return undefined;
}

function JoinForm({ membership }: { membership: Membership }) {
  const { t } = useTranslation("fairs");
  const { message } = App.useApp();
  const { profile } = useMe();
  const { fair } = useFairContext();
  const navigate = useNavigate();
  const sending = useSend(fairsContracts.joinFair);
  const changed = useParticipantChanged(fair.eventId);
  const { organizationId, organizationName } = membership;
  const { eventId } = fair;
  return (
    <>
      <p>
        {t("entry.organization")} <strong>{organizationName}</strong>
      </p>
      <EntryForm
        fair={fair}
        organizationId={organizationId}
        initialValues={{
          name: profile.name,
          listings: [],
          away: [],
          contact: { name: profile.name, phone: profile.phone },
        }}
        submitLabel={t("entry.join")}
        pending={sending.isPending}
        problem={sending.error}
        onSend={(entry) =>
          sending.mutate(
            { path: { eventId }, body: { organizationId, entry } },
            {
              onSuccess: (participant) => {
                changed(participant);
                void message.success(t("entry.joined"));
                void navigate(meetingPaths.people(eventId, participant.id), { replace: true });
              },
            },
          )
        }
      />
    </>
  );
}

/** Enters a participant of the organization that one works for. */
export function JoinPage() {
  const { t } = useTranslation("fairs");
  const { current } = useOrganization();
  const { fair, mine } = useFairContext();
  const hindrance = useHindrance(current);
  const back = mine.find(({ state }) => state === "in");
  return (
    <div className="fair-page">
      {back !== undefined && (
        <p>
          <Link to={meetingPaths.requests(fair.eventId, back.id)}>{t("entry.stay")}</Link>
        </p>
      )}
      <div>
        <h2 className="fair-group">{t("entry.joinTitle")}</h2>
        <p className="fair-lead">{t("entry.joinLead")}</p>
      </div>
      {hindrance !== undefined && <Alert type="info" showIcon {...hindrance} />}
      {hindrance === undefined && current !== undefined && (
        <JoinForm key={current.organizationId} membership={current} />
      )}
    </div>
  );
}
