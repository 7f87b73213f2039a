import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import {
  contactsContracts,
  type TalkNote,
  talkKinds,
  talkVisibilities,
} from "../../../../shared/contracts/contacts.ts";
import { civilDateAt } from "../../../../shared/kernel/time.ts";
import { useSend } from "../../api/hooks.ts";
import { FormDialog, present, typed, type Values } from "../../signed-in/form-dialog.tsx";

const { addTalk, listTalks } = contactsContracts;

function noteOf({ kind, visibility, heldOn, note, nextStep }: Values): TalkNote {
  const next = (nextStep ?? {}) as { text?: string; on?: string };
  const text = typed(next.text);
  return {
    kind: kind as TalkNote["kind"],
    visibility: visibility as TalkNote["visibility"],
    heldOn: String(heldOn ?? ""),
    note: String(note ?? ""),
    ...present({ nextStep: text === undefined ? undefined : { text, on: String(next.on ?? "") } }),
  };
}

/** Notes a talk: what was said, who may read it, what comes next. */
export function TalkDialog({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const { t } = useTranslation("contacts");
  const { message } = App.useApp();
  const queries = useQueryClient();
  const add = useSend(addTalk);
  const today = civilDateAt(new Date().toISOString());
  return (
    <FormDialog
      title={t("talks.addTitle")}
      confirmLabel={t("talks.save")}
      initialValues={{ kind: "call", visibility: "shared", heldOn: today }}
      schema={addTalk.body}
      bodyOf={noteOf}
      pending={add.isPending}
      problem={add.error}
      onCancel={onClose}
      onSend={(body) =>
        add.mutate(
          { path: { contactId }, body },
          {
            onSuccess: () => {
              void message.success(t("talks.saved"));
              void queries.invalidateQueries({ queryKey: [listTalks.key] });
              onClose();
            },
          },
        )
      }
    >
      <Form.Item name="kind" label={t("talks.kind")}>
        <Radio.Group
          optionType="button"
          options={talkKinds.map((value) => ({ value, label: t(`talks.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="heldOn" label={t("talks.heldOn")}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="note" label={t("talks.note")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} count={{ show: true, max: 2000 }} />
      </Form.Item>
      <Form.Item name="visibility" label={t("talks.visibility")}>
        <Radio.Group vertical>
          {talkVisibilities.map((value) => (
            <Radio key={value} value={value}>
              {t(`talks.visibilities.${value}`)}
              <span className="plain-list__note"> {t(`talks.visibilityHelp.${value}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className="pair">
        <Form.Item name={["nextStep", "text"]} label={t("talks.nextStep")}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={["nextStep", "on"]} label={t("talks.nextOn")}>
          <Input type="date" min={today} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
