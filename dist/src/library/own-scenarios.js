import path from "node:path";
/** The scenarios that come with the program. */
export const OWN_SCENARIOS = path.resolve(import.meta.dirname, "../../scenarios");
