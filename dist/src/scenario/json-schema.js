import { z } from "zod";
import { matrixSchema, scenarioSchema } from "./scenario-schema.js";
/** JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema() {
    return {
        title: "Faultline scenario",
        ...z.toJSONSchema(scenarioSchema.extend(matrixSchema.shape), { unrepresentable: "any", io: "input" }),
    };
}
