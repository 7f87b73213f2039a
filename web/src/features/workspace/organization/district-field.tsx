import { Alert, Button, Cascader, Select, Spin } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { units } from "../../../../../shared/reference/units.ts";
import { useNames } from "../../../names/use-names.ts";
import { type DistrictNode, loadDistricts, pathTo } from "./districts.ts";

const elsewhere = "elsewhere";
/** The city's counties: the units that are a district and nothing more. */
const ownDistricts = units.filter(
  ({ code, districtCodes }) => /^\d{6}$/.test(code) && districtCodes.length === 1,
);
const isOwn = (code: string | undefined): boolean => ownDistricts.some((unit) => unit.code === code);

interface Of {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (code: string | undefined) => void;
}

function Elsewhere({ value, onChange }: Omit<Of, "id">) {
  const { t } = useTranslation("organizations");
  const [nodes, setNodes] = useState<DistrictNode[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    loadDistricts().then(setNodes, () => setFailed(true));
  }, [failed]);
  if (failed) {
    return (
      <Alert
        type="error"
        title={t("district.failed")}
        action={
          <Button size="small" onClick={() => setFailed(false)}>
            ↻
          </Button>
        }
      />
    );
  }
  if (nodes === undefined) return <Spin description={t("district.loading")} />;
  return (
    <Cascader
      aria-label={t("district.elsewhereLabel")}
      placeholder={t("district.elsewhereLabel")}
      options={nodes}
      value={value === undefined ? [] : pathTo(nodes, value)}
      onChange={(path) => onChange?.(path?.at(-1) === undefined ? undefined : String(path.at(-1)))}
      showSearch
      classNames={{ popup: { root: "district-popup" } }}
    />
  );
}

/** The city's districts first; the rest of the country for those who need it. */
export function DistrictField({ id, value, onChange }: Of) {
  const { t } = useTranslation("organizations");
  const names = useNames();
  const [outside, setOutside] = useState(value !== undefined && !isOwn(value));
  return (
    <div className="district">
      <Select
        {...(id === undefined ? {} : { id })}
        listHeight={400}
        placeholder={t("district.placeholder")}
        value={outside ? elsewhere : (value ?? null)}
        onChange={(chosen: string) => {
          setOutside(chosen === elsewhere);
          onChange?.(chosen === elsewhere ? undefined : chosen);
        }}
        options={[
          ...ownDistricts.map(({ code }) => ({ value: code as string, label: names.unit(code) })),
          { value: elsewhere, label: t("district.elsewhere") },
        ]}
      />
      {outside && (
        <>
          <Elsewhere value={value} {...(onChange === undefined ? {} : { onChange })} />
          <p className="rows__hint">{t("district.elsewhereHint")}</p>
        </>
      )}
    </div>
  );
}
