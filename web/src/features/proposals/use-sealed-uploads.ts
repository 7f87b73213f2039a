import { useEffect, useRef, useState } from "react";
import type { Answer } from "../../../../shared/contracts/contract.ts";
import { proposalContracts } from "../../../../shared/contracts/proposals.ts";
import { call } from "../../api/call.ts";
import { asProblem, type Problem } from "../../api/problem.ts";
import { announcementOf, put } from "../../api/upload.ts";
import type { SealedFileEntry } from "./draft-values.ts";
import { sealWithOwnKey } from "./sealing.ts";

const { announceSealedFile, completeSealedFile } = proposalContracts;
type Ticket = Answer<typeof announceSealedFile>;

export type UploadStage = "sealing" | "uploading" | "checking";

interface Running {
  readonly key: number;
  readonly name: string;
  readonly stage: UploadStage;
  readonly percent: number;
  readonly problem?: Problem;
}

/** What is done already; a further try goes on from there and seals nothing twice. */
interface Job {
  readonly file: File;
  readonly controller: AbortController;
  entry?: Omit<SealedFileEntry, "fileId">;
  sealed?: { readonly blob: Blob; readonly sha256: string };
  ticket?: Ticket;
}

async function seal(job: Job): Promise<void> {
  const { name, type, size } = await announcementOf(job.file);
  const { identity, sealed, sha256, plainSha256 } = await sealWithOwnKey(job.file);
  job.entry = { name, type, size, sha256: plainSha256, identity };
  job.sealed = { blob: sealed, sha256 };
}

/** Tickets end after a while; a file that waited for the network is announced anew. */
const usable = (ticket: Ticket | undefined): ticket is Ticket =>
  ticket !== undefined && Date.parse(ticket.upload.expiresAt) > Date.now() + 5000;

/** Seals files one by one and uploads them; a failed one keeps what it has, so that one press goes on. */
export function useSealedUploads(
  path: { readonly challengeId: string; readonly proposalId: string },
  onDone: (entry: SealedFileEntry) => void,
) {
  const [running, setRunning] = useState<readonly Running[]>([]);
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

  const work = async (key: number, job: Job): Promise<void> => {
    if (job.sealed === undefined) await seal(job);
    const { sealed, entry } = job;
    if (sealed === undefined || entry === undefined) return;
    patch(key, { stage: "uploading" });
    if (!usable(job.ticket)) {
      const body = { size: sealed.blob.size, sha256: sealed.sha256 };
      job.ticket = await call(announceSealedFile, { path, body }, { signal: job.controller.signal });
    }
    const { ticket } = job;
    await put(sealed.blob, ticket, (percent) => patch(key, { percent }), job.controller.signal);
    patch(key, { stage: "checking" });
    await call(completeSealedFile, { path: { ...path, fileId: ticket.file.id } });
    drop(key);
    after.current({ ...entry, fileId: ticket.file.id });
  };

  const start = async (key: number) => {
    const job = jobs.current.get(key);
    if (job === undefined) return;
    setRunning((all) => [
      ...all.filter((one) => one.key !== key),
      { key, name: job.file.name, stage: "sealing", percent: 0 },
    ]);
    try {
      await work(key, job);
    } catch (error) {
      if (job.controller.signal.aborted) drop(key);
      else patch(key, { problem: asProblem(error) });
    }
  };

  return {
    running,
    add: async (files: readonly File[]) => {
      const keys = files.map((file) => {
        const key = next.current++;
        jobs.current.set(key, { file, controller: new AbortController() });
        return key;
      });
      // One after the other: sealing keeps the processor busy, and a phone's network carries one upload at a time.
      for (const key of keys) await start(key);
    },
    retry: (key: number) => void start(key),
    cancel: (key: number) => {
      jobs.current.get(key)?.controller.abort();
      drop(key);
    },
  };
}
