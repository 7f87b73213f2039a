import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router";

/** Asks before a page with unsaved changes is left for another one; the steps of the form are the same page. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const { t } = useTranslation("events-desk");
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty() && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== "blocked") return null;
  return (
    <Modal
      open
      title={t("leave.title")}
      okText={t("leave.stay")}
      cancelText={t("leave.go")}
      onOk={() => blocker.reset()}
      onCancel={() => blocker.proceed()}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p>{t("leave.text")}</p>
    </Modal>
  );
}
