import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "../../../../../../shared/contracts/files.ts";
import type { ItemKind } from "../../../../../../shared/contracts/matchmaking-content.ts";
import type { FormValues } from "../../../items/form-values.ts";
import { ItemView } from "../../../items/item-view.tsx";
import { savable } from "../../../items/validate.ts";

interface Of {
  readonly kind: ItemKind;
  readonly id: string | undefined;
  readonly files: readonly StoredFile[];
  readonly values: FormValues;
  readonly onClose: () => void;
}

/** What the public will read beside what stays confidential. */
export function Preview({ kind, id, files, values, onClose }: Of) {
  const { t } = useTranslation("workspace");
  const { content } = savable(kind, values);
  return (
    <Drawer open onClose={onClose} title={t("items.form.previewTitle")} size="large">
      <p>{t("items.form.previewText")}</p>
      <h2 className="preview__title">{content.title ?? t("items.untitled")}</h2>
      <ItemView item={{ kind, id, files: [...files] }} content={content} />
    </Drawer>
  );
}
