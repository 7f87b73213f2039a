import { useTranslation } from "react-i18next";
import type { PublicChallenge } from "../../../../shared/contracts/challenges.ts";
import { useFormat } from "../../ui/use-format.ts";

/** When how much of the award sum is paid. */
export function PaymentsTable({ terms }: Pick<PublicChallenge, "terms">) {
  const { t } = useTranslation("challenges-public");
  const format = useFormat();
  const part = (percent: number): string => {
    const yuan = Math.round((terms.bountyYuan * percent) / 100);
    return format.amount({ minYuan: yuan, maxYuan: yuan });
  };
  return (
    <section className="block">
      <h2 id="payments">{t("page.payments")}</h2>
      <table className="payments" aria-labelledby="payments">
        <thead>
          <tr>
            <th scope="col">{t("page.paymentFor")}</th>
            <th scope="col">{t("page.paymentShare")}</th>
            <th scope="col">{t("page.paymentSum")}</th>
          </tr>
        </thead>
        <tbody>
          {terms.payments.map(({ milestone, percent }) => (
            <tr key={milestone}>
              <th scope="row">{milestone}</th>
              <td className="payments__number">{percent}%</td>
              <td className="payments__number">{part(percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
