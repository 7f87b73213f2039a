import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Problem } from "../../api/problem.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import "../items/items.css";
import "../../signed-in/editor.css";
import "./fairs-desk.css";

interface Of<T> {
  readonly title: string;
  readonly back: { readonly to: string; readonly label: string };
  readonly reading: UseQueryResult<T, Problem>;
  /** Instead of the refusal, e.g. where nothing is there yet. */
  readonly refused?: (problem: Problem) => ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** A page about one thing: waiting, refused, or there. */
export function DeskPage<T>({ title, back, reading, refused, children }: Of<T>) {
  return (
    <>
      <PageMeta title={title} noIndex />
      <header className="item-head">
        <Link to={back.to}>{back.label}</Link>
        <h1>{title}</h1>
      </header>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {reading.isError &&
        reading.data === undefined &&
        (refused?.(reading.error) ?? (
          <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />
        ))}
      {reading.data !== undefined && children(reading.data)}
    </>
  );
}
