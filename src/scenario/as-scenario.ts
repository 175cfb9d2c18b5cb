import { scenarioSchema, type Scenario, type ScenarioFile } from "./scenario-schema.ts";
import { DEFAULT_WORDS, fillInWords } from "./world-words.ts";

/** A scenario of what was read with the embedded world's words; `value` is what was written, with their names in it. */
export function asScenario(
  content: ScenarioFile,
  value: unknown,
  told: Pick<Scenario, "id" | "file" | "placeOf">,
): Scenario {
  const scenario: Scenario = {
    ...told,
    ...content,
    inWorld: (words) =>
      words.namespace === DEFAULT_WORDS.namespace && words.slowness === DEFAULT_WORDS.slowness
        ? scenario
        : { ...scenario, ...scenarioSchema.parse(fillInWords(value, words)) },
  };
  return scenario;
}
