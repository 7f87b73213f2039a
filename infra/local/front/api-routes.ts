/** One route of an HTTP API, its key taken apart. */
export interface RoutePattern {
  readonly method: string;
  readonly segments: readonly string[];
}

/** A route that fits a request, with what its path variables hold. */
export interface RouteMatch<R> {
  readonly route: R;
  readonly pathParameters: Readonly<Record<string, string>>;
}

export function parseRouteKey(routeKey: string): RoutePattern {
  if (routeKey === "$default") return { method: "ANY", segments: ["{proxy+}"] };
  const [method = "", path = ""] = routeKey.split(" ");
  return { method, segments: path.split("/").slice(1) };
}

/** How closely a segment fits: the text itself, then a variable, then everything that is left. */
const closeness = (segment: string | undefined): number =>
  segment === undefined ? 0 : segment.endsWith("+}") ? 1 : segment.startsWith("{") ? 2 : 3;

function compare(a: RoutePattern, b: RoutePattern): number {
  for (let i = 0; i < Math.max(a.segments.length, b.segments.length); i++) {
    const difference = closeness(b.segments[i]) - closeness(a.segments[i]);
    if (difference !== 0) return difference;
  }
  return Number(a.method === "ANY") - Number(b.method === "ANY");
}

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

function variablesOf(
  pattern: RoutePattern,
  method: string,
  path: readonly string[],
): Record<string, string> | undefined {
  if (pattern.method !== "ANY" && pattern.method !== method) return undefined;
  const found: Record<string, string> = {};
  for (const [index, segment] of pattern.segments.entries()) {
    const given = path[index];
    if (given === undefined) return undefined;
    if (segment.endsWith("+}")) {
      found[segment.slice(1, -2)] = decode(path.slice(index).join("/"));
      return found;
    }
    if (segment.startsWith("{")) {
      if (given === "") return undefined;
      found[segment.slice(1, -1)] = decode(given);
    } else if (segment !== given) return undefined;
  }
  return path.length === pattern.segments.length ? found : undefined;
}

/** Finds routes as API Gateway does: the most specific that fits. */
export function createRouteFinder<R extends RoutePattern>(
  routes: readonly R[],
): (method: string, path: string) => RouteMatch<R> | undefined {
  const sorted = routes.toSorted(compare);
  return (method, path) => {
    const segments = path.split("/").slice(1);
    for (const route of sorted) {
      const pathParameters = variablesOf(route, method, segments);
      if (pathParameters) return { route, pathParameters };
    }
    return undefined;
  };
}
