import { UsageError } from "../diagnostics/index.js";
import { checkContents } from "./check-contents.js";
import { matrixCases } from "./matrix.js";
import { readDocument, schemaProblems } from "./parse-yaml.js";
import { matrixSchema, scenarioSchema } from "./scenario-schema.js";
/**
 * Reads one scenario file: one scenario, or one per case of its `matrix`. Throws a `UsageError` with every problem and its place; with
 * `checks` also those inside the config.toml, the CI file and the objects that it carries.
 */
export function parseScenarios(text, id, file, checks) {
    const { value: whole, places } = readDocument(text, file);
    const scenarios = [];
    const problems = [];
    const check = (schema, value, origin) => {
        const outcome = schema.safeParse(value);
        if (outcome.success)
            return outcome.data;
        problems.push(...schemaProblems(outcome.error, schema, value, { file, places, origin }));
        return undefined;
    };
    if (check(matrixSchema, whole, (path) => path) === undefined)
        throw new UsageError(problems);
    for (const { name, value, unused, origin } of matrixCases(whole)) {
        for (const key of unused) {
            const place = places.of(["matrix", name ?? "", "given", key]);
            const message = `given.${key} is used nowhere: no text of the file or of the case has {${key}}`;
            problems.push({ code: "unused-value", severity: "error", message, file, ...place });
        }
        const scenario = check(scenarioSchema, value, origin);
        if (scenario === undefined)
            continue;
        if (checks !== undefined)
            problems.push(...checkContents(scenario, checks, file, places, origin));
        const placeOf = (path) => places.of(origin(path));
        scenarios.push({ id: name === undefined ? id : `${id}/${name}`, file, placeOf, ...scenario });
    }
    if (problems.length > 0)
        throw new UsageError(unique(problems));
    return scenarios;
}
/** What is wrong with the part that all cases share is said once. */
function unique(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
