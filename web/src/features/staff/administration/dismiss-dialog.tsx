import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { MoveDialog } from "../../../signed-in/move-dialog.tsx";
import type { Assignment, StaffView } from "./staff-page.tsx";

const { dismissStaff, listStaff } = organizationsContracts;

/** Withdraws one role from one person, with a reason. */
export function DismissDialog(of: { person: StaffView; assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation("staff");
  const names = useNames();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { person, assignment, onClose } = of;
  const dismiss = useMutation<unknown, Problem, string>({
    mutationFn: (reason) =>
      call(dismissStaff, { path: { personId: person.personId, role: assignment.role }, query: { reason } }),
    onSuccess: async () => {
      void message.success(t("staff.dismissed"));
      await queries.invalidateQueries({ queryKey: [listStaff.key] });
      onClose();
    },
  });
  return (
    <MoveDialog
      open
      danger
      title={t("staff.dismissTitle", { name: person.name, role: names.label("staffRole", assignment.role) })}
      text={t("staff.dismissText")}
      confirmLabel={t("staff.dismiss")}
      reasonLabel={t("staff.dismissReason")}
      pending={dismiss.isPending}
      problem={dismiss.error}
      onConfirm={({ reason }) => dismiss.mutate(String(reason))}
      onCancel={onClose}
    />
  );
}
