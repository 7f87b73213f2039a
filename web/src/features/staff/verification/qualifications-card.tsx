import { PlusOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Card } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Organization, organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import { QualificationList } from "../../organizations/qualification-list.tsx";
import { useOrganizationChanged } from "../../organizations/use-organization-moves.ts";
import { RecordQualification } from "./record-qualification.tsx";

type Qualification = Organization["qualifications"][number];

/** The qualifications of an organization; the operator records and removes them. */
export function QualificationsCard({ organization }: { organization: Organization }) {
  const { t } = useTranslation(["staff", "organizations"]);
  const names = useNames();
  const me = useMe();
  const { message } = App.useApp();
  const changed = useOrganizationChanged();
  const [recording, setRecording] = useState(false);
  const [removing, setRemoving] = useState<Qualification>();
  const operator = holdsRole(me, "operator");
  const remove = useMutation<Organization, Problem, { id: string; reason: string }>({
    mutationFn: ({ id, reason }) =>
      call(organizationsContracts.removeQualification, {
        path: { organizationId: organization.id, qualificationId: id },
        query: { reason },
      }),
    onSuccess: (after) => {
      changed(after);
      setRemoving(undefined);
      void message.success(t("verification.qualification.removed"));
    },
  });
  return (
    <Card
      size="small"
      title={<h3>{t("organizations:qualification.title")}</h3>}
      extra={
        operator && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setRecording(true)}>
            {t("verification.qualification.record")}
          </Button>
        )
      }
    >
      <QualificationList
        qualifications={organization.qualifications}
        actions={(one) =>
          operator && (
            <Button danger type="text" onClick={() => setRemoving(one)}>
              {t("verification.qualification.remove")}
            </Button>
          )
        }
      />
      {recording && (
        <RecordQualification organizationId={organization.id} onClose={() => setRecording(false)} />
      )}
      {removing !== undefined && (
        <MoveDialog
          open
          danger
          title={t("verification.qualification.removeTitle", { type: names.tier(removing.type) })}
          text={t("verification.qualification.removeText")}
          confirmLabel={t("verification.qualification.remove")}
          reasonLabel={t("verification.qualification.removeReason")}
          pending={remove.isPending}
          problem={remove.error}
          onConfirm={({ reason }) => remove.mutate({ id: removing.id, reason: String(reason) })}
          onCancel={() => {
            setRemoving(undefined);
            remove.reset();
          }}
        />
      )}
    </Card>
  );
}
