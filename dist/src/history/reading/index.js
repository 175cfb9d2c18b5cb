export { compareHistories } from "./compare-histories.js";
export { isMeant, KNOWN_FIELDS, readTerm } from "./event-query.js";
export { eventsOfJob, jobsOf } from "./job-events.js";
