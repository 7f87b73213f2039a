/** What a browser may load and call; written as directives so that a change is one line in a diff. */
const policy = (directives: Record<string, readonly string[]>): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

export interface ConsoleSources {
  /** Origins beside its own that the console may call. */
  readonly connectTo: readonly string[];
  readonly imagesFrom: readonly string[];
}

/** The console's policy. Nothing is evaluated, nothing is framed, scripts come from its own files only. */
export const consolePolicy = ({ connectTo, imagesFrom }: ConsoleSources): string =>
  policy({
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    // Ant Design writes its styles into the page while it runs; a style cannot read or send what is on it.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:", ...imagesFrom],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...connectTo],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "object-src": ["'none'"],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
  });

/** The API's answers are data: should a browser show one as a page, it may do nothing at all. */
export const apiPolicy = policy({ "default-src": ["'none'"], "frame-ancestors": ["'none'"] });
