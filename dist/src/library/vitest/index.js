import "./extend-expect.js";
export { historyMatchers } from "./matchers.js";
