import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Camera, type CameraFault, startCamera } from "./camera.ts";
import { type Reading, readingOf } from "./look.ts";
import { allowSound, isSilent, setSilent } from "./signals.ts";

function CameraView({ onCode }: { onCode: (text: string) => void }) {
  const { t } = useTranslation("door");
  const video = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(false);
  const [fault, setFault] = useState<CameraFault>();
  useEffect(() => {
    if (!on || video.current === null) return undefined;
    let camera: Camera | undefined;
    let ended = false;
    void startCamera(video.current, onCode).then((started) => {
      if (typeof started === "string") {
        setFault(started);
        setOn(false);
      } else if (ended) started.stop();
      else camera = started;
    });
    return () => {
      ended = true;
      camera?.stop();
    };
  }, [on, onCode]);
  return (
    <div className={on ? "camera camera--on" : "camera"}>
      <video ref={video} muted playsInline aria-label={t("camera.picture")} />
      {on && <span className="camera__frame" aria-hidden="true" />}
      {!on && (
        <div className="camera__start">
          {fault !== undefined && <p role="alert">{t(`camera.fault.${fault}`)}</p>}
          <button
            type="button"
            className="button button--primary"
            onClick={() => {
              allowSound();
              setFault(undefined);
              setOn(true);
            }}
          >
            {t("camera.start")}
          </button>
        </div>
      )}
      {on && (
        <button type="button" className="button camera__stop" onClick={() => setOn(false)}>
          {t("camera.stop")}
        </button>
      )}
    </div>
  );
}

function CodeForm({ onRead }: { onRead: (reading: Reading) => void }) {
  const { t } = useTranslation("door");
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    allowSound();
    if (typed.trim() === "") return;
    onRead(readingOf(typed));
    setTyped("");
  };
  return (
    <form className="code-form" onSubmit={submit}>
      <label htmlFor="door-code">{t("code.label")}</label>
      <div className="code-form__row">
        <input
          id="door-code"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder={t("code.example")}
        />
        <button type="submit" className="button button--primary">
          {t("code.check")}
        </button>
      </div>
    </form>
  );
}

function SoundSwitch() {
  const { t } = useTranslation("door");
  const [silent, setState] = useState(isSilent);
  return (
    <label className="sound-switch">
      <input
        type="checkbox"
        checked={!silent}
        onChange={(event) => {
          allowSound();
          setSilent(!event.target.checked);
          setState(!event.target.checked);
        }}
      />
      {t("sound")}
    </label>
  );
}

/** The ways a ticket is read: by camera, by typing; a hand scanner types too. */
export function Scanner(of: { onCode: (text: string) => void; onRead: (reading: Reading) => void }) {
  return (
    <>
      <CameraView onCode={of.onCode} />
      <CodeForm onRead={of.onRead} />
      <SoundSwitch />
    </>
  );
}
