import { Argument, Command } from "commander";
import { writeFile } from "node:fs/promises";

export function schemaCommand(): Command {
  return new Command("schema")
    .description("Print the JSON Schema of scenario files or subject files, for editors")
    .addArgument(new Argument("[kind]", "of which files").choices(["scenario", "subject"]).default("scenario"))
    .option("--out <file>", "write it there instead")
    .action(async (kind: "scenario" | "subject", { out }: { out?: string }) => {
      const text = `${JSON.stringify(await schemaOf(kind), undefined, 2)}\n`;
      if (out === undefined) process.stdout.write(text);
      else await writeFile(out, text).catch((error: Error) => unwritable(out, error));
    });
}

async function unwritable(out: string, { message }: Error): Promise<never> {
  const { usageError } = await import("../diagnostics/index.ts");
  throw usageError("unwritable-file", `cannot write the schema ${out}: ${message}`, "choose another --out");
}

async function schemaOf(kind: "scenario" | "subject"): Promise<Record<string, unknown>> {
  if (kind === "subject") return (await import("../subjects/subject-schema.ts")).subjectJsonSchema();
  return (await import("../scenario/json-schema.ts")).scenarioJsonSchema();
}
