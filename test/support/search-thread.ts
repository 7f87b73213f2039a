import { searchHere } from "../../shared/timetable/in-thread.ts";

/** What a thread runs that a test starts with `solveInThread`. */
await searchHere();
