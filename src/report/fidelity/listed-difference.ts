import { z } from "zod";
import { UsageError, type Path } from "../../diagnostics/index.ts";
import { readDocument, schemaProblems } from "../../scenario/parse-yaml.ts";
import { ASPECTS, type WorldDifference } from "./difference.ts";

const listedSchema = z
  .array(
    z.strictObject({
      aspect: z.enum(ASPECTS).describe("What is compared."),
      at: z.string().min(1).describe("What differs; a star stands for anything."),
      scenarios: z.string().min(1).optional().describe("Only there; a star stands for anything."),
      reason: z.string().min(1).describe("Why it is not mended: whose it is, and what follows from it."),
    }),
  )
  .describe("Differences between worlds that have a reason.");

export type ListedDifference = z.infer<typeof listedSchema>[number];

/** Reads a list of differences that have a reason. Throws a `UsageError` with every problem and its place. */
export function parseListedDifferences(text: string, file: string): ListedDifference[] {
  const { value, places } = readDocument(text, file);
  const outcome = listedSchema.safeParse(value ?? []);
  if (outcome.success) return outcome.data;
  throw new UsageError(
    schemaProblems(outcome.error, listedSchema, value, { file, places, origin: (path: Path) => path }),
  );
}

export function isListed(scenario: string, { aspect, at }: WorldDifference, listed: ListedDifference): boolean {
  return listed.aspect === aspect && asPattern(listed.at).test(at) && asPattern(listed.scenarios ?? "*").test(scenario);
}

/** In paths of fields brackets are brackets, and a star may mean dots as well. */
function asPattern(text: string): RegExp {
  const literal = text.split("*").map((piece) => piece.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join(".*")}$`, "su");
}
