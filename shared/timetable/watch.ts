import type { Options, Progress } from "./answer.ts";

/** How long a search may go on, and whether anything ever had to end because of that. */
export class Watch {
  cut = false;
  private readonly clock: () => number;
  private readonly deadline: number;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    this.clock = options.clock ?? (() => performance.now());
    this.deadline = this.clock() + options.seconds * 1000;
  }

  readonly stopped = (): boolean => {
    if (this.options.signal?.aborted || this.clock() >= this.deadline) this.cut = true;
    return this.cut;
  };

  /** Seconds that are left. */
  left(): number {
    return Math.max(0, (this.deadline - this.clock()) / 1000);
  }

  /** A part of what is left. */
  within(seconds: number): Watch {
    return new Watch({ ...this.options, seconds: Math.min(seconds, this.left()) });
  }

  /** A watch of its own for work that has to follow, whatever was used up. */
  beyond(seconds: number): Watch {
    return new Watch({ ...this.options, seconds });
  }

  tell(progress: Progress): void {
    this.options.progress?.(progress);
  }
}
