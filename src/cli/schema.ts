import { Command } from "commander";

export function schemaCommand(): Command {
  return new Command("schema").description("Print the JSON Schema of scenario files, for editors").action(async () => {
    const { scenarioJsonSchema } = await import("../scenario/json-schema.ts");
    console.log(JSON.stringify(scenarioJsonSchema(), undefined, 2));
  });
}
