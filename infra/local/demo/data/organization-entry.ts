import type { OrganizationKind } from "../../../../shared/contracts/organization-facts.ts";
import type { ChainCode } from "../../../../shared/reference/chains.ts";
import type { QualificationType } from "../../../../shared/reference/qualifications.ts";
import type { UnitCode } from "../../../../shared/reference/units.ts";
import { type CodePrefix, demoUscc } from "./demo-code.ts";
import type { DemoOrganization, DemoQualification } from "./types.ts";

/** Ends every introduction: a visitor must not take a demo organization for a real one. */
export const fictionalNotice = "本单位为演示用虚构单位。";

const prefixes: Readonly<Record<OrganizationKind, CodePrefix>> = {
  enterprise: "91",
  supplier: "91",
  investor: "91",
  "service-provider": "91",
  university: "12",
  institute: "12",
  government: "11",
};

/** What differs from organization to organization; the rest follows from it. */
interface Entry {
  readonly key: string;
  /** Makes the code; unique among all organizations. */
  readonly serial: number;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly district: string;
  readonly unit?: UnitCode;
  readonly chains: readonly ChainCode[];
  readonly industry: string;
  readonly legalRepresentative: string;
  /** Name and phone; the address is `lianxi@<domain>.example.com`. */
  readonly contact: readonly [name: string, phone: string];
  readonly domain: string;
  readonly address: string;
  readonly introduction: string;
  readonly prefix?: CodePrefix;
  readonly status?: DemoOrganization["status"];
  readonly reason?: string;
  readonly persona?: string;
  readonly qualifications?: readonly DemoQualification[];
}

/** A verified organization, unless its entry says otherwise. */
export function organization(entry: Entry): DemoOrganization {
  const [name, phone] = entry.contact;
  return {
    key: entry.key,
    registration: {
      uscc: demoUscc(entry.prefix ?? prefixes[entry.kind], entry.district, entry.serial),
      name: entry.name,
      kind: entry.kind,
      districtCode: entry.district,
      ...(entry.unit === undefined ? {} : { unitCode: entry.unit }),
      chains: [...entry.chains],
      industry: entry.industry,
      legalRepresentative: entry.legalRepresentative,
      contact: { name, phone, email: `lianxi@${entry.domain}.example.com` },
      address: entry.address,
      website: `https://www.${entry.domain}.example.com`,
      introduction: `${entry.introduction}${fictionalNotice}`,
    },
    status: entry.status ?? "verified",
    qualifications: entry.qualifications ?? [],
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    ...(entry.persona === undefined ? {} : { persona: entry.persona }),
  };
}

const levels = {
  "tech-sme": "province",
  "innovative-sme": "province",
  "srdi-sme": "province",
  "hidden-champion": "province",
  "little-giant": "state",
  "single-product-champion": "state",
} as const satisfies Record<QualificationType, DemoQualification["level"]>;

/** A qualification held from … to …, in days from now. */
export const qualification = (
  type: QualificationType,
  certificateNo: string,
  validFromDays: number,
  validToDays: number,
): DemoQualification => ({ type, level: levels[type], certificateNo, validFromDays, validToDays });
