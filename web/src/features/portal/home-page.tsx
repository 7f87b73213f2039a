import { useTranslation } from "react-i18next";
import { PageMeta } from "../../ui/page-meta.tsx";
import { HomeChains } from "./home-chains.tsx";
import { HomeHero } from "./home-hero.tsx";
import { HomeHow } from "./home-how.tsx";
import { HomeLatest } from "./home-latest.tsx";
import { HomeProgrammes } from "./home-programmes.tsx";
import { HomeTrust } from "./home-trust.tsx";
import "./home.css";

/** What 对接 is, what stands in the directories now, how it works and what it keeps to itself. */
export function HomePage() {
  const { t } = useTranslation("portal");
  return (
    <div className="home">
      <PageMeta description={t("home.lead")} />
      <HomeHero />
      <HomeLatest />
      <HomeChains />
      <HomeHow />
      <HomeProgrammes />
      <HomeTrust />
    </div>
  );
}
