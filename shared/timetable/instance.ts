/** What a fair asks of its timetable. Participants, slots, tables and sessions count from 1; so do precedences. */
export interface Instance {
  /** `all`: every meeting is held, with as few breaks as can be. `select`: the best of what was requested. */
  readonly mode: "all" | "select";
  readonly participants: number;
  /** Who the participants are. With ids the answer does not depend on how they are numbered. */
  readonly ids?: readonly string[];
  readonly slots: number;
  /** First and last slot of each part of the day. */
  readonly sessions: readonly (readonly [number, number])[];
  /** Meetings at most in one slot. */
  readonly tables: number;
  /** Tables that cannot be used at a slot. */
  readonly closed?: readonly TableAt[];
  readonly meetings: readonly Meeting[];
  /** Per participant the slots when absent. */
  readonly forbidden: readonly (readonly number[])[];
  /** [x, y]: meeting x ends before meeting y begins, where both are held. */
  readonly precedences?: readonly (readonly [number, number])[];
  /** Mode `all`: at most this difference of breaks between any two participants. */
  readonly fairness?: number;
  readonly maxMeetings?: readonly (number | null)[];
  /** The table of a host: every meeting with a host is held at the table of one of its hosts. */
  readonly homeTable?: readonly (number | null)[];
}

export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly session?: number;
  readonly fixed?: number;
  /** Mode `select`: what holding it is worth; 1 when nothing is said. */
  readonly w?: number;
  readonly mutual?: boolean;
  readonly must?: boolean;
}

export interface TableAt {
  readonly slot: number;
  readonly table: number;
}

/** A timetable: per meeting of the instance its slot and its table, 0 for what is not held. */
export interface Timetable {
  readonly slot: readonly number[];
  readonly table: readonly number[];
}

export const weightOf = (meeting: Meeting): number => meeting.w ?? 1;

/** What has to be held whatever it costs others. */
export const isBinding = (meeting: Meeting, mode: Instance["mode"]): boolean =>
  mode === "all" || meeting.must === true || meeting.fixed !== undefined;

/**
 * What a request is worth. Both sides asked: more than any priority of one side; then the priorities, 1 (a wish)
 * to 3 (the reason to come), of those who asked.
 */
export const requestWeight = (priorities: readonly (1 | 2 | 3)[]): number =>
  (priorities.length > 1 ? 6 : 0) + priorities.reduce((sum, priority) => sum + priority, 0);
