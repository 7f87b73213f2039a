import { useTranslation } from "react-i18next";
import { Outlet } from "react-router";
import { useNewVersion } from "./worker.ts";
import "./door.css";

/**
 * Around the door's pages. Not inside the console's frame: that one needs the network to know who is signed in, and
 * a door must open without.
 */
export function DoorFrame() {
  const { t } = useTranslation("door");
  const takeOver = useNewVersion();
  return (
    <>
      <link rel="manifest" href="/door.webmanifest" />
      <link rel="apple-touch-icon" href="/icons/door-192.png" />
      <meta name="apple-mobile-web-app-title" content={t("title")} />
      {takeOver !== undefined && (
        <p className="new-version" role="status">
          {t("newVersion.text")}{" "}
          <button type="button" className="standing__renew" onClick={takeOver}>
            {t("newVersion.take")}
          </button>
        </p>
      )}
      <Outlet />
    </>
  );
}
