import "./extend-expect.ts";

export { historyMatchers, type WithHistory } from "./matchers.ts";
