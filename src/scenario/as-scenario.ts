import { isDeepStrictEqual } from "node:util";
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
    inWorld(words) {
      if (isDeepStrictEqual(words, DEFAULT_WORDS)) return this;
      const filled = scenarioSchema.parse(fillInWords(value, words));
      // What somebody has changed of what was read stays changed.
      const changed = Object.entries(this).filter(([key, field]) => field !== scenario[key as keyof Scenario]);
      return { ...scenario, ...filled, ...Object.fromEntries(changed) };
    },
  };
  return scenario;
}
