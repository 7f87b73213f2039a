import { Button, Card, Checkbox, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { RegistrationRow } from "../../../../../shared/contracts/registrations.ts";
import { useNames } from "../../../names/use-names.ts";
import { Mark } from "../../../signed-in/mark.tsx";
import { useFormat } from "../../../ui/use-format.ts";
import { chosenBy } from "./chosen.ts";
import { RegistrationMark } from "./state-mark.tsx";

interface Of {
  readonly rows: readonly RegistrationRow[];
  readonly manyPools: boolean;
  /** Also rows that are not among those shown: further pages are chosen without being looked at. */
  readonly chosen: readonly RegistrationRow[];
  /** Absent: nothing can be chosen. */
  readonly onChoose: ((rows: readonly RegistrationRow[]) => void) | undefined;
  readonly onOpen: (registrantId: string) => void;
}

function Person({ row, onOpen }: { row: RegistrationRow; onOpen: Of["onOpen"] }) {
  const { t } = useTranslation("events-desk");
  return (
    <>
      <Button type="link" className="person" onClick={() => onOpen(row.registrantId)}>
        {row.name}
      </Button>
      {row.walkIn && <Mark>{t("rows.walkIn")}</Mark>}
    </>
  );
}

function State({ row }: { row: RegistrationRow }) {
  const { t } = useTranslation("events-desk");
  const format = useFormat();
  const { state, until, checkIn, stateReason } = row;
  const note =
    state === "checked-in" && checkIn !== undefined
      ? t("rows.checkedIn", { at: format.instant(checkIn.at), device: checkIn.deviceName })
      : (state === "held" || state === "offered") && until !== undefined
        ? t("rows.until", { at: format.instant(until) })
        : stateReason;
  return (
    <>
      <RegistrationMark state={state} />
      {note !== undefined && <p className="rows-note">{note}</p>}
    </>
  );
}

function useTiers() {
  const names = useNames();
  return (row: RegistrationRow): string => names.list((row.organization?.tiers ?? []).map(names.tier));
}

/** For desktops. */
export function RegistrationTable({ rows, manyPools, chosen, onChoose, onOpen }: Of) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const format = useFormat();
  const tiers = useTiers();
  return (
    <Table<RegistrationRow>
      rowKey="registrantId"
      size="middle"
      dataSource={[...rows]}
      pagination={false}
      {...(onChoose === undefined
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: chosen.map(({ registrantId }) => registrantId),
              preserveSelectedRowKeys: true,
              onChange: (keys) => onChoose(chosenBy(new Set(keys), rows, chosen)),
              columnTitle: (all) => <span title={t("rows.chooseAll")}>{all}</span>,
              getCheckboxProps: (row) => ({ "aria-label": t("rows.choose", { name: row.name }) }) as object,
              getTitleCheckboxProps: () => ({ "aria-label": t("rows.chooseAll") }) as object,
            },
          })}
      columns={[
        {
          title: t("rows.name"),
          key: "name",
          width: 150,
          render: (_, row) => <Person row={row} onOpen={onOpen} />,
        },
        {
          title: t("rows.organization"),
          key: "organization",
          render: (_, row) => (
            <>
              {row.organization?.name ?? t("rows.noOrganization")}
              {tiers(row) !== "" && <p className="rows-note">{tiers(row)}</p>}
            </>
          ),
        },
        ...(manyPools
          ? [
              {
                title: t("rows.audience"),
                key: "audience",
                width: 120,
                render: (_: unknown, row: RegistrationRow) => names.label("audience", row.audience),
              },
            ]
          : []),
        { title: t("rows.state"), key: "state", width: 190, render: (_, row) => <State row={row} /> },
        {
          title: t("rows.registeredAt"),
          key: "registeredAt",
          width: 170,
          render: (_, row) => format.instant(row.registeredAt),
        },
      ]}
    />
  );
}

/** For phones. */
export function RegistrationCards({ rows, manyPools, chosen, onChoose, onOpen }: Of) {
  const { t } = useTranslation("events-desk");
  const names = useNames();
  const format = useFormat();
  const tiers = useTiers();
  const ids = new Set<string>(chosen.map(({ registrantId }) => registrantId));
  const isChosen = ({ registrantId }: RegistrationRow) => ids.has(registrantId);
  const toggle = (some: readonly RegistrationRow[], on: boolean) => {
    const next = new Set(ids);
    for (const { registrantId } of some) {
      if (on) next.add(registrantId);
      else next.delete(registrantId);
    }
    onChoose?.(chosenBy(next, rows, chosen));
  };
  const all = rows.every(isChosen);
  return (
    <>
      {onChoose !== undefined && (
        <Checkbox
          className="registration-cards__all"
          checked={all}
          indeterminate={!all && rows.some(isChosen)}
          onChange={({ target }) => toggle(rows, target.checked)}
        >
          {t("rows.chooseAll")}
        </Checkbox>
      )}
      <ul className="registration-cards">
        {rows.map((row) => (
          <li key={row.registrantId}>
            <Card size="small">
              {onChoose !== undefined && (
                <Checkbox
                  className="registration-cards__choose"
                  aria-label={t("rows.choose", { name: row.name })}
                  checked={isChosen(row)}
                  onChange={({ target }) => toggle([row], target.checked)}
                />
              )}
              <Person row={row} onOpen={onOpen} />
              <p>
                {row.organization?.name ?? t("rows.noOrganization")}
                {tiers(row) !== "" && <span className="rows-note"> · {tiers(row)}</span>}
              </p>
              <State row={row} />
              <p className="rows-note">
                {manyPools && `${names.label("audience", row.audience)} · `}
                {format.instant(row.registeredAt)}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
