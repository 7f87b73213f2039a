import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../../ui/use-format.ts";
import { type FormValues, valuesOf } from "../../../items/form-values.ts";
import { fieldsOf, type Item } from "../../../items/item-api.ts";
import { savable } from "../../../items/validate.ts";
import type { Editor } from "./use-editor.ts";

const differing = (mine: FormValues, theirs: Item): string[] => {
  const ours = fieldsOf(savable(theirs.kind, mine).content);
  const others = fieldsOf(savable(theirs.kind, valuesOf(theirs.kind, theirs.content)).content);
  return [...new Set([...Object.keys(ours), ...Object.keys(others)])].filter(
    (name) => JSON.stringify(ours[name]) !== JSON.stringify(others[name]),
  );
};

/** Two people, or two tabs, wrote at once: the person says which version goes on. Nothing is merged silently. */
export function ConflictDialog({ editor }: { editor: Editor }) {
  const { t } = useTranslation(["workspace", "items"]);
  const format = useFormat();
  const { saving, saver, form } = editor;
  if (saving.status !== "conflict") return null;
  const { theirs } = saving;
  const fields = differing(form.getFieldsValue(true) as FormValues, theirs);
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={t("items.conflict.title")}
      okText={t("items.conflict.mine")}
      cancelText={t("items.conflict.theirs")}
      onOk={() => void saver.keepMine()}
      onCancel={() => {
        const taken = saver.takeTheirs();
        if (taken !== undefined) editor.fill(valuesOf(taken.kind, taken.content));
      }}
    >
      <p>{t("items.conflict.text", { at: format.instant(theirs.updatedAt) })}</p>
      {fields.length > 0 && (
        <p>
          {t("items.conflict.differs", {
            fields: fields
              .map((name) => t(`items:field.${name}` as never, { defaultValue: name }))
              .join("、"),
          })}
        </p>
      )}
    </Modal>
  );
}
