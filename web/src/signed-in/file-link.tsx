import { PaperClipOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { asProblem } from "../api/problem.ts";
import { useFormat, useLanguage } from "../ui/use-format.ts";
import "./parts.css";

interface Of {
  readonly name: string;
  readonly size: number;
  /** A short-lived address, asked for when the person wants the file. */
  readonly ticket: () => Promise<{ readonly url: string }>;
}

/** A file's name that opens it. */
export function FileLink({ name, size, ticket }: Of) {
  const { message } = App.useApp();
  const format = useFormat();
  const language = useLanguage();
  const [waiting, setWaiting] = useState(false);
  const open = async () => {
    setWaiting(true);
    // Opened at once, because browsers block windows that open later than the click.
    const view = window.open("about:blank", "_blank");
    try {
      const { url } = await ticket();
      if (view === null) location.assign(url);
      else {
        view.opener = null;
        view.location.replace(url);
      }
    } catch (error) {
      view?.close();
      void message.error(asProblem(error).text(language));
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Button
      type="link"
      className="file-link"
      icon={<PaperClipOutlined />}
      loading={waiting}
      onClick={() => void open()}
    >
      <span className="file-link__name">{name}</span>
      <span className="file-link__size">{format.size(size)}</span>
    </Button>
  );
}
