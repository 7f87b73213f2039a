import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { useMe } from "../../../signed-in/me.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import type { MemberView } from "./members-card.tsx";

const { removeMember, listMembers, getMe } = organizationsContracts;

interface Of {
  readonly organizationId: string;
  readonly member: MemberView;
  /** Who can take over. */
  readonly others: readonly MemberView[];
  readonly onClose: () => void;
}

/** A member goes, or leaves; somebody takes over what they handled. */
export function RemoveMember({ organizationId, member, others, onClose }: Of) {
  const { t } = useTranslation("workspace");
  const names = useNames();
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const self = member.personId === me.id;
  const remove = useMutation<unknown, Problem, string>({
    mutationFn: (successorId) =>
      call(removeMember, { path: { organizationId, personId: member.personId }, query: { successorId } }),
    onSuccess: async () => {
      void message.success(t(self ? "organization.members.left" : "organization.members.removed"));
      onClose();
      await queries.invalidateQueries({ queryKey: [listMembers.key] });
      if (!self) return;
      await queries.invalidateQueries({ queryKey: [getMe.key] });
      await navigate("/app");
    },
  });
  const [first] = others;
  return (
    <MoveDialog
      open
      danger
      title={
        self
          ? t("organization.members.leaveTitle")
          : t("organization.members.removeTitle", { name: member.name })
      }
      confirmLabel={t(self ? "organization.members.leave" : "organization.members.remove")}
      text={t("organization.members.removeText")}
      pending={remove.isPending}
      problem={remove.error}
      disabled={first === undefined}
      onConfirm={({ successorId }) => remove.mutate(String(successorId))}
      onCancel={onClose}
    >
      {first === undefined ? (
        <Alert type="warning" showIcon title={t("organization.members.noSuccessor")} />
      ) : (
        <Form.Item
          name="successorId"
          label={t("organization.members.successor")}
          initialValue={first.personId}
        >
          <Select
            options={others.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name}（${names.label("memberRole", role)}）`,
            }))}
          />
        </Form.Item>
      )}
    </MoveDialog>
  );
}
