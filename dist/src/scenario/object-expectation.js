import { z } from "zod";
import { expressionProblem, parseCel, parseJsonPath } from "../expressions/index.js";
import { patternProblems } from "./part.js";
/** The one name that CEL expressions know, as in Kubernetes' own policies. */
export const CEL_NAMES = ["object"];
const cel = z
    .string()
    .min(1)
    .superRefine((text, context) => {
    const problem = expressionProblem((source) => parseCel(source, CEL_NAMES), text);
    if (problem !== undefined)
        context.addIssue({ code: "custom", message: `is no CEL expression: ${problem}` });
});
const jsonPaths = z.record(z.string(), z.unknown()).superRefine((paths, context) => {
    for (const [path, wanted] of Object.entries(paths)) {
        const problem = expressionProblem(parseJsonPath, path);
        if (problem !== undefined)
            context.addIssue({ code: "custom", path: [path], message: `the key is no JSONPath: ${problem}` });
        for (const { path: place, message } of patternProblems(wanted)) {
            context.addIssue({ code: "custom", path: [path, ...place], message });
        }
    }
});
/** What can be asked of a whole object by expressions. */
export const objectExpressions = {
    jsonpath: jsonPaths
        .optional()
        .describe('JSONPath in kubectl\'s flavour -> what it finds: {.spec.containers[?(@.name=="build")].image}. A list stands for all that is found, anything else for the only one, null for nothing.'),
    cel: z
        .array(cel)
        .default([])
        .describe("CEL expressions over `object` that must be true: object.spec.containers.all(c, has(c.resources))."),
};
