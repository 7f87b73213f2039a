import { Card } from "antd";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import type { registrationContracts } from "../../../../shared/contracts/registrations.ts";

type Tally = Answer<typeof registrationContracts.registrationStatistics>["audiences"][number];

interface Of {
  readonly title: string;
  readonly tallies: readonly Tally[];
  readonly nameOf: (key: string) => string;
}

/** Counts by one criterion: a table for everybody, with a bar in each row for the eye. */
export function TallyTable({ title, tallies, nameOf }: Of) {
  const { t } = useTranslation("events-desk");
  const most = Math.max(1, ...tallies.map(({ registered }) => registered));
  const width = (n: number): string => `${(n / most) * 100}%`;
  return (
    <Card size="small" title={<h2 className="card-title">{title}</h2>}>
      {tallies.length === 0 ? (
        <p className="rows-note">{t("statistics.nobody")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="figures-scroll" tabIndex={0} aria-label={title}>
          <table className="figures-table tally">
            <thead>
              <tr>
                <th scope="col">{title}</th>
                {(["registered", "confirmed", "waiting", "checkedIn"] as const).map((part) => (
                  <th key={part} scope="col" className="figures-table__number">
                    {t(`statistics.${part}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tallies.map((tally) => (
                <tr key={tally.key}>
                  <th scope="row">
                    {nameOf(tally.key)}
                    <span className="bar" aria-hidden="true">
                      <span style={{ width: width(tally.confirmed) }} />
                      <span
                        className="bar__rest"
                        style={{ width: width(Math.max(0, tally.registered - tally.confirmed)) }}
                      />
                    </span>
                  </th>
                  <td className="figures-table__number">{tally.registered}</td>
                  <td className="figures-table__number">{tally.confirmed}</td>
                  <td className="figures-table__number">{tally.waiting}</td>
                  <td className="figures-table__number">{tally.checkedIn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}
