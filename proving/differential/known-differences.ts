import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";
import { z } from "zod";
import { UsageError } from "../../src/diagnostics/index.ts";
import { readDocument, schemaProblems } from "../../src/scenario/parse-yaml.ts";
import type { Difference } from "./differences.ts";
import { RECORDINGS } from "./recording.ts";

const FILE = path.join(RECORDINGS, "differences.yaml");

const common = {
  reason: z.string().min(1),
  because: z
    .enum(["version", "deliberate", "missing"])
    .describe("The recorded server is older; the fake means it; the fake cannot do it yet."),
  at: z.array(z.string()).describe("`<sequence>: <step>`; `npm run differential -- --settle` writes these."),
};

export const knownSchema = z.array(
  z.union([
    z.strictObject({
      ...common,
      field: z.string().describe("`[*]` is any index, and a leading `**` anything before it."),
      real: z.unknown().optional(),
      fake: z.unknown().optional(),
    }),
    z.strictObject({
      ...common,
      text: z.strictObject({ real: z.string().min(1), fake: z.string() }).describe("Parts of longer texts."),
    }),
    z.strictObject({
      ...common,
      like: z
        .strictObject({ real: z.string().min(1).optional(), fake: z.string().min(1).optional() })
        .describe("Regular expressions; without one, the text is not there."),
    }),
  ]),
);

/** Why an answer of the fake may differ from the recorded one, and where it does. */
export type KnownDifference = z.infer<typeof knownSchema>[number];

/** Throws a `UsageError` with the place of what is wrong. */
export async function readKnown(): Promise<KnownDifference[]> {
  const file = path.relative("", FILE);
  const { value, places } = readDocument(await readFile(FILE, "utf8"), file);
  const parsed = knownSchema.safeParse(value ?? []);
  if (parsed.success) return parsed.data;
  const source = { file, places, origin: (path: readonly (string | number)[]) => path };
  throw new UsageError(schemaProblems(parsed.error, knownSchema, value, source));
}

/** The entries that account for a difference; undefined when none does. */
export function explained(difference: Difference, known: readonly KnownDifference[]): KnownDifference[] | undefined {
  const whole = known.find((entry) =>
    "field" in entry ? accountsFor(entry, difference) : "like" in entry && isLike(entry.like, difference),
  );
  if (whole !== undefined) return [whole];
  if (typeof difference.real !== "string" || typeof difference.fake !== "string") return undefined;
  let text = difference.real;
  const used: KnownDifference[] = [];
  for (const entry of known) {
    if (!("text" in entry) || !text.includes(entry.text.real)) continue;
    text = text.replaceAll(entry.text.real, entry.text.fake);
    used.push(entry);
  }
  return text === difference.fake ? used : undefined;
}

function accountsFor(entry: { field: string; real?: unknown; fake?: unknown }, { field, real, fake }: Difference) {
  return (
    fieldPattern(entry.field).test(field) && isDeepStrictEqual(entry.real, real) && isDeepStrictEqual(entry.fake, fake)
  );
}

function isLike(like: { real?: string | undefined; fake?: string | undefined }, difference: Difference): boolean {
  return fits(like.real, difference.real) && fits(like.fake, difference.fake);
}

function fits(pattern: string | undefined, value: unknown): boolean {
  if (pattern === undefined) return value === undefined;
  return typeof value === "string" && new RegExp(pattern, "s").test(value);
}

function fieldPattern(field: string): RegExp {
  const plain = field.replace(/^\*\*/, "").replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const indexed = plain.replaceAll(String.raw`\[\*\]`, String.raw`\[\d+\]`);
  return new RegExp(`^${field.startsWith("**") ? ".*" : ""}${indexed}$`);
}

/** Writes down where each entry was met, and keeps everything else of the file as it is. */
export async function writePlaces(places: readonly (readonly string[])[]): Promise<void> {
  const document = parseDocument(await readFile(FILE, "utf8"));
  for (const [index, at] of places.entries()) document.setIn([index, "at"], at);
  await writeFile(FILE, document.toString({ lineWidth: 120 }));
}
