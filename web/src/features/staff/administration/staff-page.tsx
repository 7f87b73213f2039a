import { PlusOutlined } from "@ant-design/icons";
import { Button, Card, Empty, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { organizationsContracts, type StaffMember } from "../../../../../shared/contracts/organizations.ts";
import { call } from "../../../api/call.ts";
import { usePages } from "../../../api/pages.ts";
import { useNames } from "../../../names/use-names.ts";
import { LoadMore } from "../../../signed-in/load-more.tsx";
import { holdsRole, useMe } from "../../../signed-in/me.ts";
import { ProblemAlert } from "../../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../../ui/page-meta.tsx";
import { AppointDialog } from "./appoint-dialog.tsx";
import { DismissDialog } from "./dismiss-dialog.tsx";
import "../../items/items.css";

export type StaffView = z.infer<typeof StaffMember>;
export type Assignment = StaffView["assignments"][number];
const { listStaff } = organizationsContracts;

/** Who holds which role; the operator appoints and dismisses, others read. */
export function StaffPage() {
  const { t } = useTranslation("staff");
  const names = useNames();
  const me = useMe();
  const operator = holdsRole(me, "operator");
  const [appointing, setAppointing] = useState<{ personId?: string }>();
  const [dismissing, setDismissing] = useState<{ person: StaffView; assignment: Assignment }>();
  const pages = usePages<StaffView>([listStaff.key], (cursor, signal) =>
    call(listStaff, { query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) } }, { signal }),
  );
  const { items, query } = pages;
  return (
    <>
      <PageMeta title={t("staff.title")} noIndex />
      <div className="page-head">
        <h1>{t("staff.title")}</h1>
        {operator && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAppointing({})}>
            {t("staff.appoint")}
          </Button>
        )}
      </div>
      <p className="page-lead">{t("staff.text")}</p>
      {query.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {query.isError && items.length === 0 && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("staff.empty")} />
      )}
      {items.length > 0 && (
        <Card>
          <ul className="plain-list">
            {items.map((person) => (
              <li key={person.personId}>
                <div className="plain-list__main">
                  <strong>{person.name}</strong>
                  {person.personId === me.id && t("staff.you")}
                  <p className="plain-list__note">
                    {person.email} · <code>{person.personId}</code>
                  </p>
                  <ul className="assignments">
                    {person.assignments.map((assignment) => (
                      <li key={assignment.role}>
                        <span>
                          {names.label("staffRole", assignment.role)}
                          {assignment.units.length > 0 &&
                            `（${names.list(assignment.units.map(names.unit))}）`}
                        </span>
                        {operator && person.personId !== me.id && (
                          <Button
                            danger
                            size="small"
                            type="text"
                            onClick={() => setDismissing({ person, assignment })}
                          >
                            {t("staff.dismiss")}
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                </div>
                {operator && person.personId !== me.id && (
                  <Button onClick={() => setAppointing({ personId: person.personId })}>
                    {t("staff.addRole")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <LoadMore pages={pages} />
      {appointing !== undefined && (
        <AppointDialog personId={appointing.personId} onClose={() => setAppointing(undefined)} />
      )}
      {dismissing !== undefined && <DismissDialog {...dismissing} onClose={() => setDismissing(undefined)} />}
    </>
  );
}
