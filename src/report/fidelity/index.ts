export { fidelityOf, type Fidelity, type ScenarioInWorlds } from "./fidelity.ts";
export { fidelitySections } from "./fidelity-sections.ts";
export { parseListedDifferences, type ListedDifference } from "./listed-difference.ts";
