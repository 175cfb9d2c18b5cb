export { isMeantEvent } from "./expectations/event-filter.js";
export { judge, secretsOf } from "./judge.js";
export { countRequests } from "./count-requests.js";
export { excerpts } from "./excerpts.js";
export { invariants } from "./invariants/index.js";
export { defaultSettings, } from "./verdict-context.js";
