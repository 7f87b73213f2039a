import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { organizationsContracts } from "../../../../../shared/contracts/organizations.ts";
import { type StaffRole, staffRoles } from "../../../../../shared/contracts/roles.ts";
import type { FieldError } from "../../../../../shared/kernel/domain-error.ts";
import type { UnitCode } from "../../../../../shared/reference/units.ts";
import { call } from "../../../api/call.ts";
import type { Problem } from "../../../api/problem.ts";
import { useNames } from "../../../names/use-names.ts";
import { check, forgetErrors, showFieldErrors } from "../../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../../ui/use-format.ts";
import type { StaffView } from "./staff-page.tsx";

const { appointStaff, listStaff } = organizationsContracts;

interface Values {
  readonly personId: string;
  readonly role: StaffRole;
  readonly units?: UnitCode[];
  readonly reason?: string;
}

const bodyOf = ({ role, units, reason }: Values) => ({
  units: role === "district" ? (units ?? []) : [],
  reason: reason ?? "",
});

/** Gives a person a role; district staff get their units with it. */
export function AppointDialog({ personId, onClose }: { personId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(["staff", "signed-in"]);
  const names = useNames();
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const role = Form.useWatch("role", form);
  /** The path's person and role are inputs of this form like the body's. */
  const show = (errors: readonly FieldError[]) =>
    showFieldErrors(
      form,
      errors.map((error) => ({ ...error, path: error.path.replace(/^path\./, "body.") })),
      { root: "body", language },
    );
  const appoint = useMutation<StaffView, Problem, Values>({
    mutationFn: (values) =>
      call(appointStaff, {
        path: { personId: values.personId.trim(), role: values.role },
        body: bodyOf(values),
      }),
    onError: (problem) => void show(problem.errors),
    onSuccess: async (person) => {
      void message.success(t("staff.appointed", { name: person.name }));
      await queries.invalidateQueries({ queryKey: [listStaff.key] });
      onClose();
    },
  });
  const submit = (values: Values) => {
    const personNumber = (values.personId ?? "").trim();
    const path = { role: values.role, ...(personNumber === "" ? {} : { personId: personNumber }) };
    const faults = [
      ...check(appointStaff.path, path, "path"),
      ...check(appointStaff.body, bodyOf(values), "body"),
    ];
    if (values.role === "district" && (values.units ?? []).length === 0) {
      faults.push({ path: "body.units", code: "staff.units_needed" });
    }
    if (faults.length > 0) show(faults);
    else appoint.mutate(values);
  };
  return (
    <Modal
      open
      title={t("staff.appointTitle")}
      okText={t("staff.appoint")}
      cancelText={t("signed-in:confirm.cancel")}
      confirmLoading={appoint.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        name="appoint"
        layout="vertical"
        requiredMark={false}
        initialValues={{ personId, role: "district" }}
        onFinish={submit}
        onValuesChange={(changed: object) => forgetErrors(form, changed)}
      >
        <Form.Item name="personId" label={t("staff.personId")} extra={t("staff.personHint")}>
          <Input autoComplete="off" placeholder="per_" readOnly={personId !== undefined} />
        </Form.Item>
        <Form.Item name="role" label={t("staff.role")}>
          <Radio.Group aria-label={t("staff.role")} vertical>
            {staffRoles.map((one) => (
              <Radio key={one} value={one}>
                {names.label("staffRole", one)}
                <span className="plain-list__note"> {t(`staff.roleHelp.${one}`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        {role === "district" && (
          <Form.Item name="units" label={t("staff.units")} extra={t("staff.unitsHint")}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: "label" }}
              options={names.unitChoices()}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t("staff.reason")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} count={{ show: true, max: 500 }} />
        </Form.Item>
        <ProblemAlert problem={appoint.error} />
      </Form>
    </Modal>
  );
}
