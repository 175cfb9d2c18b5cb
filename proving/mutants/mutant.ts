import { z } from "zod";

/** One small, realistic wrong change, and who is expected to notice. */
export const mutantSchema = z.strictObject({
  title: z.string().min(1).describe("What is wrong then, in words of the field."),
  file: z.string().regex(/^src\/(executor|runner)\/.+\.ts$/, "expected a file of src/executor or src/runner"),
  find: z.string().min(1).describe("Stands in the file exactly once."),
  replace: z.string(),
  scenarios: z.array(z.string()).min(1).describe("Ids or globs of the scenarios of which one has to fail."),
});

export const mutantsSchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words with dashes between them"),
  mutantSchema,
);

export type Mutant = z.infer<typeof mutantSchema> & {
  /** `<file of the catalogue>/<key>`: `retry/guard-inverted`. */
  id: string;
};

/** The text does not stand in the file exactly once: the code has changed since the mutant was written. */
export class RottenMutant extends Error {
  override name = "RottenMutant";
  constructor({ id, file, find }: Mutant, times: number) {
    super(
      `mutant ${id} has rotted: ${file} has its text ${times === 0 ? "nowhere" : `${times} times`}, expected once: ${JSON.stringify(find)}; ` +
        `write the same mistake anew in proving/mutants/catalogue/${id.split("/")[0]}.yaml`,
    );
  }
}

/** The file with the wrong change in it. Throws a `RottenMutant`. */
export function mutated(text: string, mutant: Mutant): string {
  const parts = text.split(mutant.find);
  if (parts.length !== 2) throw new RottenMutant(mutant, parts.length - 1);
  return parts.join(mutant.replace);
}
