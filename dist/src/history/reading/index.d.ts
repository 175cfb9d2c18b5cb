export { compareHistories, type Difference } from "./compare-histories.ts";
export { isMeant, KNOWN_FIELDS, readTerm, type Term } from "./event-query.ts";
export { eventsOfJob, jobsOf } from "./job-events.ts";
