import { DeleteOutlined } from "@ant-design/icons";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Proposal, proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { useSend } from "../../api/hooks.ts";
import { check, forgetErrors, showFieldErrors } from "../../signed-in/form-errors.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useLanguage } from "../../ui/use-format.ts";
import { type FoundOrganization, useOrganizationSearch } from "./use-organization-search.ts";
import { useProposalChanged } from "./use-proposals.ts";

const { setProposalMembers } = proposalContracts;

interface MemberValue {
  readonly organizationId: string;
  readonly name: string;
  readonly lead: boolean;
  readonly role?: string | undefined;
  readonly percent?: number | null | undefined;
}

/** Finds an organization by its name or by the address of its public page. */
function OrganizationPicker({ onPick }: { onPick: (found: FoundOrganization) => void }) {
  const { t } = useTranslation("proposals");
  const [words, setWords] = useState("");
  const { data = [], isFetching } = useOrganizationSearch(words);
  return (
    <Select<string>
      showSearch={{ filterOption: false, onSearch: setWords, searchValue: words }}
      value={null}
      aria-label={t("team.find")}
      placeholder={t("team.findHint")}
      loading={isFetching}
      notFoundContent={words.trim().length < 2 ? t("team.typeMore") : isFetching ? null : t("team.notFound")}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      onSelect={(id) => {
        const found = data.find((one) => one.id === id);
        if (found !== undefined) onPick(found);
        setWords("");
      }}
    />
  );
}

/** Who is in the team, with which work and which share. */
export function TeamForm({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { t } = useTranslation("proposals");
  const language = useLanguage();
  const [form] = Form.useForm<{ members: MemberValue[] }>();
  const changed = useProposalChanged();
  const save = useSend(setProposalMembers);
  const members = Form.useWatch("members", { form, preserve: true }) ?? [];
  const sum = members.reduce((total, { percent }) => total + (percent ?? 0), 0);
  const finish = (values: { members: MemberValue[] }) => {
    const body = {
      members: values.members.map(({ organizationId, role, percent }) => ({
        organizationId,
        role: role ?? "",
        percent: percent ?? 0,
      })),
      expectedVersion: proposal.version,
    };
    if (
      showFieldErrors(form, check(setProposalMembers.body, body, "body"), { root: "body", language }).length >
      0
    )
      return;
    if (form.getFieldsError().some(({ errors }) => errors.length > 0)) return;
    const path = { challengeId: proposal.challengeId, proposalId: proposal.id };
    save.mutate(
      { path, body },
      {
        onSuccess: (next) => {
          changed(next);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      form={form}
      name="team"
      layout="vertical"
      requiredMark={false}
      initialValues={{ members: proposal.members }}
      onFinish={() => finish(form.getFieldsValue(true))}
      onValuesChange={(touched: object) => forgetErrors(form, touched)}
    >
      <Form.List name="members">
        {(rows, { add, remove }) => (
          <fieldset className="rows">
            <legend className="visually-hidden">{t("team.title")}</legend>
            {rows.map((row) => {
              const member = members[row.name];
              return (
                <div key={row.key} className="rows__row rows__row--member">
                  <p className="team__name">
                    {member?.name} {member?.lead === true && <small>{t("team.lead")}</small>}
                  </p>
                  <Form.Item name={[row.name, "role"]} label={t("team.role")}>
                    <Input autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[row.name, "percent"]} label={t("team.percent")}>
                    <InputNumber min={0} max={100} precision={0} />
                  </Form.Item>
                  {member?.lead !== true && (
                    <Button
                      className="rows__remove"
                      icon={<DeleteOutlined />}
                      aria-label={t("team.remove", { name: member?.name ?? "" })}
                      onClick={() => remove(row.name)}
                    />
                  )}
                </div>
              );
            })}
            <p className={sum === 100 ? "row-sum" : "row-sum row-sum--off"} role="status">
              {t(sum === 100 ? "team.sumRight" : "team.sumWrong", { percent: sum })}
            </p>
            <OrganizationPicker
              onPick={({ id, name }) => {
                if (!members.some(({ organizationId }) => organizationId === id))
                  add({ organizationId: id, name, lead: false });
              }}
            />
          </fieldset>
        )}
      </Form.List>
      <p className="rows__hint">{t("team.resetsHint")}</p>
      <ProblemAlert problem={save.error} others={save.error?.errors ?? []} />
      <div className="item-actions">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("team.save")}
        </Button>
        <Button onClick={onDone}>{t("team.cancel")}</Button>
      </div>
    </Form>
  );
}
