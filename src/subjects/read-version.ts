import { text } from "node:stream/consumers";
import { usageError } from "../diagnostics/index.ts";
import type { HostPrograms } from "../platform/index.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { RunnerProgram } from "./runner-program.ts";

/** Longer ones are cut. */
const LONGEST = 2000;

/** What the program's version command prints; undefined where none is known. Throws a `UsageError` when it does not work. */
export async function readVersion(subject: RunnerProgram, programs: HostPrograms): Promise<string | undefined> {
  const { version, cwd } = subject;
  if (version === undefined) return undefined;
  // What is filled in is there only while a scenario runs.
  const fixed = Object.entries(subject.env).filter(([, value]) => placeholdersIn(value).length === 0);
  const env = { PATH: process.env["PATH"] ?? "", ...Object.fromEntries(fixed) };
  const program = await programs.start(version, { cwd, env }).catch((error: Error) => {
    throw usageError("bad-version", `the version command "${version.join(" ")}" cannot be started: ${error.message}`);
  });
  program.stdin.end();
  const [printed, complaints, { code }] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    program.exited,
  ]);
  const output = `${printed}${complaints}`.trim().slice(0, LONGEST);
  if (code === 0 && output !== "") return output;
  throw usageError(
    "bad-version",
    `the version command "${version.join(" ")}" ended with ${code} and printed ${output === "" ? "nothing" : output}, expected a version and 0`,
    "mend version in the subject file, or leave it out",
  );
}
