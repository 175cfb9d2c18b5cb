import { z } from "zod";
import { matrixSchema, scenarioSchema } from "./scenario-schema.ts";

/** JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return {
    title: "Faultline scenario",
    ...z.toJSONSchema(scenarioSchema.extend(matrixSchema.shape), { unrepresentable: "any", io: "input" }),
  };
}
