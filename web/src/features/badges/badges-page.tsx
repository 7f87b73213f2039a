import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Card, Checkbox, Empty, Flex, Radio, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { checkInContracts } from "../../../../shared/contracts/check-in.ts";
import type { Audience } from "../../../../shared/contracts/events-content.ts";
import { asProblem } from "../../api/problem.ts";
import { useNames } from "../../names/use-names.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import { type DoorList, hasSeat } from "../door/door-list.ts";
import { downloadList } from "../door/download-list.ts";
import type { Lacking } from "./lacking.ts";
import { type Layout, layouts } from "./layouts.ts";

interface Made {
  readonly address: string;
  readonly fileName: string;
  readonly count: number;
  readonly lacking: readonly Lacking[];
}

function Result({ made }: { made: Made }) {
  const { t } = useTranslation("badges");
  return (
    <div role="status">
      <Flex gap="small" align="center" wrap>
        <Button href={made.address} download={made.fileName}>
          {t("download")}
        </Button>
        {t("made", { count: made.count })}
      </Flex>
      {made.lacking.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("lacking")}
          description={
            <ul>
              {made.lacking.map(({ name, characters }) => (
                <li key={name}>
                  {name}: {characters.join(" ")}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

function Choices({ list }: { list: DoorList }) {
  const { t } = useTranslation("badges");
  const names = useNames();
  const seated = list.attendees.filter(hasSeat);
  const all = [...new Set(seated.map(({ audience }) => audience))];
  const [chosen, setChosen] = useState<readonly Audience[]>(all);
  const [layout, setLayout] = useState<Layout>("sheets");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [made, setMade] = useState<Made>();
  const guests = seated.filter(({ audience }) => chosen.includes(audience));
  const make = async () => {
    setBusy(true);
    setFailed(undefined);
    if (made !== undefined) URL.revokeObjectURL(made.address);
    setMade(undefined);
    try {
      // The font and the PDF library come only when somebody wants a PDF.
      const { makePdf } = await import("./make-pdf.ts");
      const { pdf, lacking } = await makePdf(layout, guests, {
        eventTitle: list.title,
        audience: (audience) => names.label("audience", audience),
      });
      const address = URL.createObjectURL(new Blob([pdf.slice()], { type: "application/pdf" }));
      const fileName = `${list.title}-${t(`layout.${layout}.file`)}.pdf`;
      setMade({ address, fileName, count: guests.length, lacking });
    } catch (error) {
      console.error(error);
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  if (seated.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nobody")} />;
  return (
    <Card className="form-card">
      <fieldset className="rows">
        <legend>{t("layoutLabel")}</legend>
        <Radio.Group vertical value={layout} onChange={({ target }) => setLayout(target.value as Layout)}>
          {layouts.map((one) => (
            <Radio key={one} value={one}>
              {t(`layout.${one}.name`)}
              <br />
              <span className="plain-list__note">{t(`layout.${one}.help`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <fieldset className="rows">
        <legend>{t("pools")}</legend>
        <Checkbox.Group<Audience>
          value={[...chosen]}
          onChange={setChosen}
          options={all.map((audience) => ({
            value: audience,
            label: t("pool", {
              name: names.label("audience", audience),
              count: seated.filter((one) => one.audience === audience).length,
            }),
          }))}
        />
      </fieldset>
      <Flex vertical gap="middle" align="start">
        <Button type="primary" loading={busy} disabled={guests.length === 0} onClick={() => void make()}>
          {t("make", { count: guests.length })}
        </Button>
        {failed !== undefined && <ProblemAlert problem={asProblem(failed)} />}
        {made !== undefined && <Result made={made} />}
      </Flex>
    </Card>
  );
}

/** 胸牌与桌签: printed from the door's list; made in the browser, so that names go nowhere else. */
export function BadgesPage() {
  const { t } = useTranslation("badges");
  const { eventId = "" } = useParams();
  const list = useQuery({
    queryKey: [checkInContracts.readDoorList.key, eventId, "badges"],
    queryFn: ({ signal }) => downloadList(eventId, signal),
  });
  return (
    <>
      <PageMeta title={t("title")} noIndex />
      <p>
        <Link to={`/app/events/${eventId}`}>{t("back")}</Link>
      </p>
      <div className="page-head">
        <h1>{t("title")}</h1>
      </div>
      <p className="page-lead">{list.data === undefined ? t("lead") : `${list.data.title} · ${t("lead")}`}</p>
      {list.isPending && <Skeleton active />}
      {list.isError && <ProblemAlert problem={asProblem(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && <Choices list={list.data} />}
    </>
  );
}
