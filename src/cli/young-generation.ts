import { setFlagsFromString } from "node:v8";

/**
 * Gives new objects four times the room that Node.js allots to them. What a scenario makes lives as long as the scenario, and with a dozen
 * of them at a time the small room is full of what is still needed: it was copied about for a tenth of the time of a run.
 */
export function widenYoungGeneration(): void {
  setFlagsFromString("--max-semi-space-size=64");
}
