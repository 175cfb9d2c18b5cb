import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Mutant } from "./mutant.ts";
import type { MutantResult } from "./mutant-result.ts";

const FILE = path.resolve(import.meta.dirname, "caught.json");

const caughtSchema = z.record(
  z.string(),
  z.strictObject({ change: z.string(), scenario: z.string(), by: z.array(z.string()) }),
);

/** By the id of each mutant: what noticed it when it was last tried, and by which invariants and expectations. */
export type Caught = z.infer<typeof caughtSchema>;

export async function readCaught(): Promise<Caught> {
  return caughtSchema.parse(JSON.parse(await readFile(FILE, "utf8")));
}

export async function writeCaught(caught: Caught): Promise<void> {
  await writeFile(FILE, `${JSON.stringify(caught, null, 2)}\n`);
}

/** Names the wrong change, so that what caught another one is not taken for it. */
export function changeOf({ file, find, replace }: Mutant): string {
  return createHash("sha256")
    .update(JSON.stringify([file, find, replace]))
    .digest("hex")
    .slice(0, 12);
}

/** The record after another run: in the order of the catalogue, without mutants that are no more. One that is not caught any more is struck out. */
export function recordOf(mutants: readonly Mutant[], before: Caught, results: readonly MutantResult[]): Caught {
  const tried = new Map(results.map((result) => [result.id, result]));
  return Object.fromEntries(
    mutants.flatMap((mutant) => {
      const result = tried.get(mutant.id);
      const known = before[mutant.id];
      if (result === undefined) return known === undefined ? [] : [[mutant.id, known]];
      if (result.result !== "caught" || result.scenario === undefined) return [];
      const entry = { change: changeOf(mutant), scenario: result.scenario, by: [...(result.by ?? [])] };
      return [[mutant.id, entry]];
    }),
  );
}
