import { useEffect, useRef, useState } from "react";
import type { StoredFile } from "../../../shared/contracts/files.ts";
import { asProblem, Problem } from "../api/problem.ts";
import { type UploadPort, upload } from "../api/upload.ts";

interface Running {
  readonly key: number;
  readonly name: string;
  readonly percent: number;
  readonly problem?: Problem;
}

interface Job {
  readonly file: File;
  controller: AbortController;
}

/**
 * Uploads under way, failed and done. A failed one keeps its file, so that one press tries again. `portFor` answers
 * where to, once there is something to attach to; undefined when that could not be saved.
 */
export function useUploads(
  portFor: () => Promise<UploadPort<StoredFile> | undefined>,
  onDone: (file: StoredFile) => void,
) {
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [done, setDone] = useState<readonly StoredFile[]>([]);
  const jobs = useRef(new Map<number, Job>());
  const next = useRef(1);
  const after = useRef(onDone);
  after.current = onDone;

  useEffect(() => {
    const { current } = jobs;
    return () => {
      for (const { controller } of current.values()) controller.abort();
    };
  }, []);

  const patch = (key: number, change: Partial<Running>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: number) => {
    jobs.current.delete(key);
    setRunning((all) => all.filter((one) => one.key !== key));
  };

  const start = async (key: number) => {
    const job = jobs.current.get(key);
    if (job === undefined) return;
    job.controller = new AbortController();
    const { signal } = job.controller;
    setRunning((all) => [...all.filter((one) => one.key !== key), { key, name: job.file.name, percent: 0 }]);
    try {
      const port = await portFor();
      if (port === undefined) throw new Problem(0, "network");
      const file = await upload(job.file, port, (percent) => patch(key, { percent }), signal);
      drop(key);
      setDone((all) => [...all, file]);
      after.current(file);
    } catch (error) {
      if (signal.aborted) drop(key);
      else patch(key, { problem: asProblem(error) });
    }
  };

  return {
    running,
    done,
    add: (files: readonly File[]) => {
      for (const file of files) {
        const key = next.current++;
        jobs.current.set(key, { file, controller: new AbortController() });
        void start(key);
      }
    },
    retry: (key: number) => void start(key),
    cancel: (key: number) => {
      jobs.current.get(key)?.controller.abort();
      drop(key);
    },
  };
}
