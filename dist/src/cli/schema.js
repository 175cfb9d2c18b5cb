import { Command } from "commander";
import { writeFile } from "node:fs/promises";
export function schemaCommand() {
    return new Command("schema")
        .description("Print the JSON Schema of scenario files, for editors")
        .option("--out <file>", "write it there instead")
        .action(async ({ out }) => {
        const { scenarioJsonSchema } = await import("../scenario/json-schema.js");
        const text = `${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`;
        if (out === undefined)
            process.stdout.write(text);
        else
            await writeFile(out, text);
    });
}
