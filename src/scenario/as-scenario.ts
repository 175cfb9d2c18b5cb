import { DEFAULT_NAMESPACE, fillInNamespace } from "./job-namespace.ts";
import { scenarioSchema, type Scenario, type ScenarioFile } from "./scenario-schema.ts";

/** A scenario of what was read with the default namespace; `value` is what was written, with `{namespace}` in it. */
export function asScenario(
  content: ScenarioFile,
  value: unknown,
  told: Pick<Scenario, "id" | "file" | "placeOf">,
): Scenario {
  const scenario: Scenario = {
    ...told,
    ...content,
    inNamespace: (namespace) =>
      namespace === DEFAULT_NAMESPACE
        ? scenario
        : { ...scenario, ...scenarioSchema.parse(fillInNamespace(value, namespace)) },
  };
  return scenario;
}
