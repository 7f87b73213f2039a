import { Card, Grid, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { Import, ImportRow } from "../../../../shared/contracts/imports.ts";
import { Cell, OtherNotes, OwnerLine } from "./cells.tsx";
import { RowActions } from "./row-actions.tsx";
import { RowStateMark } from "./state-mark.tsx";

interface Of {
  readonly current: Import;
  readonly rows: readonly ImportRow[];
  readonly onEdit: (row: ImportRow) => void;
}

function RowTable({ current, rows, onEdit }: Of) {
  const { t } = useTranslation("imports");
  return (
    <Table<ImportRow>
      rowKey="row"
      className="row-table"
      size="small"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: t("rows.line"), key: "row", width: 56, dataIndex: "row" },
        {
          title: t("rows.status"),
          key: "state",
          width: 104,
          render: (_, row) => <RowStateMark state={row.state} />,
        },
        {
          title: t("rows.owner"),
          key: "owner",
          width: 210,
          render: (_, row) => (
            <>
              <Cell row={row} cell="owner" />
              <OwnerLine row={row} />
            </>
          ),
        },
        {
          title: t("rows.name"),
          key: "name",
          render: (_, row) => (
            <>
              <Cell row={row} cell="name" />
              <OtherNotes row={row} current={current} />
            </>
          ),
        },
        {
          title: t("rows.kind"),
          key: "kind",
          width: 130,
          render: (_, row) => <Cell row={row} cell="kind" />,
        },
        {
          title: t("rows.amount"),
          key: "amount",
          width: 120,
          render: (_, row) => <Cell row={row} cell="amount" />,
        },
        {
          title: t("rows.actions"),
          key: "actions",
          width: 120,
          render: (_, row) => <RowActions current={current} row={row} onEdit={onEdit} />,
        },
      ]}
    />
  );
}

function RowCards({ current, rows, onEdit }: Of) {
  const { t } = useTranslation("imports");
  return (
    <ul className="row-cards">
      {rows.map((row) => (
        <li key={row.row}>
          <Card size="small">
            <p className="row-card__head">
              <span>{t("rows.lineOf", { row: row.row })}</span>
              <RowStateMark state={row.state} />
            </p>
            <div className="row-card__name">
              <Cell row={row} cell="name" />
            </div>
            {(["owner", "kind", "amount"] as const).map((cell) => (
              <Cell key={cell} row={row} cell={cell} labelled />
            ))}
            <OwnerLine row={row} />
            <OtherNotes row={row} current={current} />
            <RowActions current={current} row={row} onEdit={onEdit} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The rows of the preview: a table at a desk, cards on a phone. */
export function RowList(of: Of) {
  const wide = Grid.useBreakpoint().lg === true;
  return wide ? <RowTable {...of} /> : <RowCards {...of} />;
}
