import { Argument, Command } from "commander";
import { writeFile } from "node:fs/promises";
export function schemaCommand() {
    return new Command("schema")
        .description("Print the JSON Schema of scenario files or subject files, for editors")
        .addArgument(new Argument("[kind]", "of which files").choices(["scenario", "subject"]).default("scenario"))
        .option("--out <file>", "write it there instead")
        .action(async (kind, { out }) => {
        const text = `${JSON.stringify(await schemaOf(kind), undefined, 2)}\n`;
        if (out === undefined)
            process.stdout.write(text);
        else
            await writeFile(out, text);
    });
}
async function schemaOf(kind) {
    if (kind === "subject")
        return (await import("../subjects/subject-schema.js")).subjectJsonSchema();
    return (await import("../scenario/json-schema.js")).scenarioJsonSchema();
}
