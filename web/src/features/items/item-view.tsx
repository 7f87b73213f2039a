import { EyeOutlined, LockOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StoredFile } from "../../../../shared/contracts/files.ts";
import { FileLink } from "../../signed-in/file-link.tsx";
import { Mark } from "../../signed-in/mark.tsx";
import { ask, type Draft, type Item } from "./item-api.ts";
import { type Fact, useFacts, useFieldView } from "./item-facts.tsx";
import "./items.css";

function Part({ visibility, children }: { visibility: "public" | "confidential"; children: ReactNode }) {
  const { t } = useTranslation("items");
  const open = visibility === "public";
  return (
    <section className={`item-part item-part--${visibility}`}>
      <h2 className="item-part__head">
        <Mark icon={open ? <EyeOutlined /> : <LockOutlined />} tone={open ? "success" : "warning"}>
          {t(`visibility.${visibility}`)}
        </Mark>
        <span>{t(open ? "visibility.everybody" : "visibility.fewOnly")}</span>
      </h2>
      {children}
    </section>
  );
}

/** A definition list in which long texts take the whole width. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation("items");
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} className={fact.long ? "facts__long" : "facts__short"}>
          <dt>{t(`field.${fact.name}`)}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Of {
  readonly item: Pick<Item, "kind" | "files"> & { readonly id?: string | undefined };
  readonly content: Draft;
}

/** The whole content in two parts: what anybody reads, and what stays between the owner and the offices. */
export function ItemView({ item, content }: Of) {
  const { t } = useTranslation(["items", "signed-in"]);
  const facts = useFacts(item.kind, content);
  const view = useFieldView();
  const attachments = content.attachments ?? [];
  const filesOf = (visibility: string): StoredFile[] =>
    attachments
      .filter((one) => one.visibility === visibility)
      .flatMap(({ fileId }) => item.files.find((file) => file.id === fileId) ?? []);
  const fileList = (files: readonly StoredFile[]): ReactNode => (
    <ul className="facts__files">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink
            name={file.name}
            size={file.size}
            ticket={() =>
              ask<"downloadFile", { url: string }>(item.kind, "downloadFile", {
                id: item.id ?? "",
                fileId: file.id,
              })
            }
          />
        </li>
      ))}
    </ul>
  );
  const open = filesOf("public");
  const closed = filesOf("confidential");
  const hidden: Fact[] = [
    {
      name: "confidentialText",
      value: content.confidentialText ?? <span className="facts__empty">{t("empty")}</span>,
      long: true,
    },
    ...(closed.length > 0 ? [{ name: "attachments" as const, value: fileList(closed), long: true }] : []),
    {
      name: "contact",
      value: (
        <>
          {content.contact === undefined ? (
            <span className="facts__empty">{t("empty")}</span>
          ) : (
            view("contact", content.contact)
          )}
          <p className="facts__note">{t("visibility.contact")}</p>
        </>
      ),
      long: true,
    },
  ];
  return (
    <div className="item-view">
      <Part visibility="public">
        <FactList
          facts={[
            ...facts,
            ...(open.length > 0 ? [{ name: "attachments" as const, value: fileList(open), long: true }] : []),
          ]}
        />
      </Part>
      <Part visibility="confidential">
        <FactList facts={hidden} />
      </Part>
    </div>
  );
}
