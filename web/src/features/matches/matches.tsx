import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Match, MatchList } from "../../../../shared/contracts/matching.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { useContactsOfItem } from "../contacts/use-contacts.ts";
import type { Item } from "../items/item-api.ts";
import { CompareBar } from "./compare-bar.tsx";
import { DeclinedList } from "./declined-list.tsx";
import { HiddenNote } from "./hidden-note.tsx";
import { MatchCard } from "./match-card.tsx";
import { NoMatch } from "./no-match.tsx";
import { useMatches } from "./use-matches.ts";
import { useVerdict } from "./use-verdict.ts";
import "./matches.css";

/** As many as a person reads in one go. */
const pageSize = 6;
const mostCompared = 3;

/** The owner judges and asks for contacts; everybody else who may read it only reads. */
export type MatchAccess = "owner" | "reader";

interface Of {
  readonly item: Item;
  readonly access: MatchAccess;
}

/** Which matches are chosen for a comparison: one choice for the whole list. */
interface Choice {
  readonly compared: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

function Cards({ item, access, matches, compared, choose }: Of & Choice & { matches: readonly Match[] }) {
  const { t } = useTranslation("matches");
  const [shown, setShown] = useState(pageSize);
  const say = useVerdict(item.id);
  const contacts = useContactsOfItem({
    organizationId: item.owner.organizationId,
    side: item.kind,
    itemId: item.id,
    enabled: access === "owner",
  });
  const other = item.kind === "need" ? "offer" : "need";
  return (
    <>
      <ol className="matches__list">
        {matches.slice(0, shown).map((match) => {
          const { id } = match.listing;
          return (
            <li key={id}>
              <MatchCard
                match={match}
                subjectId={item.id}
                contact={contacts.find((contact) => contact[other].itemId === id)}
                onSay={
                  access === "owner"
                    ? (said) => say.mutate({ otherId: id, ...(said === undefined ? {} : { said }) })
                    : undefined
                }
                compared={compared.includes(id)}
                full={compared.length >= mostCompared}
                onCompare={(on) => choose(on ? [...compared, id] : compared.filter((one) => one !== id))}
              />
            </li>
          );
        })}
      </ol>
      {shown < matches.length && (
        <Button block onClick={() => setShown((n) => n + pageSize)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function Listed({ item, access, list }: Of & { list: MatchList }) {
  const { t } = useTranslation("matches");
  const [compared, choose] = useState<readonly string[]>([]);
  const { outlook, matches } = list;
  const close = matches.filter(({ strength }) => strength !== "weak");
  const lesser = matches.filter(({ strength }) => strength === "weak");
  const shared = { item, access, compared, choose };
  return (
    <>
      {outlook === "none" ? (
        <NoMatch item={item} mayEdit={access === "owner" && item.moves.includes("edit")} />
      ) : (
        <p className="matches__lead">{t(`lead.${outlook}.${item.kind}`)}</p>
      )}
      {close.length > 0 && <Cards {...shared} matches={close} />}
      {lesser.length > 0 && (
        // What comes least close is there for who wants to see it, and does not stand in the way of the rest.
        <details className="lesser">
          <summary>{t("none.lesser", { n: lesser.length })}</summary>
          <Cards {...shared} matches={lesser} />
        </details>
      )}
      <CompareBar itemId={item.id} ids={compared} onClear={() => choose([])} />
    </>
  );
}

/** Who fits this need or offer, best first, with the reasons. */
export function Matches({ item, access }: Of) {
  const { t } = useTranslation("matches");
  const query = useMatches(item.id);
  const notListed = query.error?.code === "match.not_listed";
  return (
    <section className="matches" aria-labelledby="matches">
      <h2 id="matches">{t(`title.${item.kind}`)}</h2>
      {access === "reader" && <p className="matches__lead">{t("readOnly")}</p>}
      {query.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {notListed && <Alert type="info" showIcon title={t(`notOpen.${item.kind}`)} />}
      {query.isError && !notListed && (
        <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && (
        <>
          <Listed item={item} access={access} list={query.data} />
          <HiddenNote hidden={query.data.hidden} />
          <DeclinedList itemId={item.id} mayRestore={access === "owner"} />
        </>
      )}
    </section>
  );
}
