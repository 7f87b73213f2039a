import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../api/problem.ts";
import type accountTexts from "../features/account/texts/zh.ts";
import type badgesTexts from "../features/badges/texts/zh.ts";
import type challengesDeskTexts from "../features/challenges-desk/texts/zh.ts";
import type challengesPublicTexts from "../features/challenges-public/texts/zh.ts";
import type contactsTexts from "../features/contacts/texts/zh.ts";
import type docsTexts from "../features/docs/texts/zh.ts";
import type doorTexts from "../features/door/texts/zh.ts";
import type eventsDeskTexts from "../features/events-desk/texts/zh.ts";
import type eventsPublicTexts from "../features/events-public/texts/zh.ts";
import type expertDeskTexts from "../features/expert-desk/texts/zh.ts";
import type exportsTexts from "../features/exports/texts/zh.ts";
import type fairsTexts from "../features/fairs/texts/zh.ts";
import type fairsDeskTexts from "../features/fairs-desk/texts/zh.ts";
import type fairsPublicTexts from "../features/fairs-public/texts/zh.ts";
import type importsTexts from "../features/imports/texts/zh.ts";
import type itemsTexts from "../features/items/texts/zh.ts";
import type matchesTexts from "../features/matches/texts/zh.ts";
import type noticesTexts from "../features/notices/texts/zh.ts";
import type objectionsTexts from "../features/objections/texts/zh.ts";
import type organizationsTexts from "../features/organizations/texts/zh.ts";
import type portalTexts from "../features/portal/texts/zh.ts";
import type privacyTexts from "../features/privacy/texts/zh.ts";
import type proposalsTexts from "../features/proposals/texts/zh.ts";
import type searchTexts from "../features/search/texts/zh.ts";
import type staffTexts from "../features/staff/texts/zh.ts";
import type ticketsTexts from "../features/tickets/texts/zh.ts";
import type workspaceTexts from "../features/workspace/texts/zh.ts";
import type namesTexts from "../names/texts/zh.ts";
import type signedInTexts from "../signed-in/texts/zh.ts";
import type appTexts from "./texts/zh.ts";

/** The texts of each feature: `texts/zh.ts` says which keys there are, `texts/en.ts` must have the same. */
interface Texts {
  app: typeof appTexts;
  names: typeof namesTexts;
  account: typeof accountTexts;
  badges: typeof badgesTexts;
  "challenges-desk": typeof challengesDeskTexts;
  "challenges-public": typeof challengesPublicTexts;
  contacts: typeof contactsTexts;
  docs: typeof docsTexts;
  door: typeof doorTexts;
  "events-desk": typeof eventsDeskTexts;
  "events-public": typeof eventsPublicTexts;
  "expert-desk": typeof expertDeskTexts;
  exports: typeof exportsTexts;
  "fairs-desk": typeof fairsDeskTexts;
  fairs: typeof fairsTexts;
  "fairs-public": typeof fairsPublicTexts;
  imports: typeof importsTexts;
  items: typeof itemsTexts;
  matches: typeof matchesTexts;
  notices: typeof noticesTexts;
  objections: typeof objectionsTexts;
  organizations: typeof organizationsTexts;
  "signed-in": typeof signedInTexts;
  portal: typeof portalTexts;
  privacy: typeof privacyTexts;
  proposals: typeof proposalsTexts;
  search: typeof searchTexts;
  staff: typeof staffTexts;
  tickets: typeof ticketsTexts;
  workspace: typeof workspaceTexts;
}
export type TextsName = keyof Texts;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: Texts;
  }
}

const files = import.meta.glob<{ default: object }>("/src/**/texts/*.ts");
const stored = "duijie.language";

const folderOf = (language: string): string => (language === "en" ? "en" : "zh");

/** Reads the texts of one feature in one language, as a chunk of its own. */
const chunks = {
  type: "backend" as const,
  async read(language: string, namespace: string): Promise<object> {
    const ending = `/${namespace}/texts/${folderOf(language)}.ts`;
    const load = Object.entries(files).find(([path]) => path.endsWith(ending))?.[1];
    if (load === undefined) throw new Error(`No texts ${ending}`);
    return (await load()).default;
  },
};

/** Chinese unless the person chose English on this device. */
const firstLanguage = (): Language => (localStorage.getItem(stored) === "en" ? "en" : "zh-CN");

/** Starts i18n with the texts that every page needs. */
export async function startLanguage(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(chunks)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      supportedLngs: ["zh-CN", "en"],
      load: "currentOnly",
      fallbackLng: false,
      ns: ["app", "names"],
      defaultNS: "app",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Loads a feature's texts; a route awaits it together with its component. */
export const loadTexts = (...names: TextsName[]): Promise<void> => i18next.loadNamespaces(names);

/** Switches every text on the page, and remembers the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language);
  await i18next.changeLanguage(language);
}
