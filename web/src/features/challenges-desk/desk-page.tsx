import type { UseQueryResult } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Problem } from "../../api/problem.ts";
import { ProblemAlert } from "../../signed-in/problem-alert.tsx";
import { PageMeta } from "../../ui/page-meta.tsx";
import "../items/items.css";
import "../../signed-in/editor.css";
import "./challenges-desk.css";

interface Of<T> {
  readonly title: string;
  readonly back: { readonly to: string; readonly label: string };
  readonly reading: UseQueryResult<T, Problem>;
  readonly children: (data: T) => ReactNode;
}

/** A page about one thing: waiting, refused, or there. */
export function DeskPage<T>({ title, back, reading, children }: Of<T>) {
  return (
    <>
      <PageMeta title={title} noIndex />
      <header className="item-head">
        <Link to={back.to}>{back.label}</Link>
        <h1>{title}</h1>
      </header>
      {reading.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {reading.isError && reading.data === undefined && (
        <ProblemAlert problem={reading.error} onRetry={() => void reading.refetch()} />
      )}
      {reading.data !== undefined && children(reading.data)}
    </>
  );
}
