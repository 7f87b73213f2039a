import { useTranslation } from "react-i18next";
import { knownKinds, type UsccParts } from "./uscc-parts.ts";

/** What the prefix of a code means, in words. */
export function useUsccWords() {
  const { t } = useTranslation("organizations");
  return {
    authority: ({ authority }: UsccParts): string =>
      t(`authority.${authority}` as never, { defaultValue: t("authority.Y") }),
    kind: ({ kind }: UsccParts): string => t(`kind.${knownKinds.includes(kind) ? kind : "other"}` as never),
  };
}
