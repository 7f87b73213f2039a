import { SearchOutlined } from "@ant-design/icons";
import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { type Item, pathsOf } from "../items/item-api.ts";

/** Nothing suitable yet: an answer, with what its owner can do about it. */
export function NoMatch({ item, mayEdit }: { item: Item; mayEdit: boolean }) {
  const { t } = useTranslation("matches");
  const { kind } = item;
  const other = kind === "need" ? "/offers" : "/needs";
  return (
    <Empty
      className="no-match"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <div className="empty-text">
          <h3>{t(`none.title.${kind}`)}</h3>
          <p>{t(`none.text.${kind}`)}</p>
        </div>
      }
    >
      <div className="no-match__todo">
        <p>{t("none.todo")}</p>
        <ul>
          <li>
            {t(`none.improve.${kind}`)}{" "}
            {mayEdit && <Link to={pathsOf(kind).edit(item.id)}>{t("none.edit")}</Link>}
          </li>
          <li>{t("none.broker")}</li>
          {kind === "need" && <li>{t("none.challenge")}</li>}
          <li>
            <Link to={other}>
              <SearchOutlined aria-hidden="true" /> {t(`none.search.${kind}`)}
            </Link>
          </li>
        </ul>
      </div>
    </Empty>
  );
}
