import { objectProblems, resourceNames, type KubernetesObject } from "../../fake-apiserver/index.ts";
import { compileCiFile, compileWebIdeFile } from "../../fake-gitlab/index.ts";
import { UsageError, type Problem } from "../diagnostics/index.ts";
import { loadConfig } from "../runner/index.ts";
import type { ContentChecks } from "../scenario/content-checks.ts";

const problemsOfCiFile = once((text) => problemsOf(() => compileCiFile(text)));

/** Everybody reads with the code that later works with it. */
export const contentChecks: ContentChecks = {
  config: once((text) => loadConfig(text, "config.toml").problems),
  ciFile: (text, files) =>
    // Few include anything, and the files of a repository are many.
    text.includes("include")
      ? problemsOf(() => compileCiFile(text, new Map(Object.entries(files))))
      : problemsOfCiFile(text),
  webIdeFile: once((text) => problemsOf(() => compileWebIdeFile(text))),
  object: (object) => objectProblems(object as unknown as KubernetesObject),
  resources: resourceNames(),
};

function problemsOf(read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return [...error.problems];
    throw error;
  }
}

/** The cases of a scenario file share most of their texts. */
function once<T>(check: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = check(text);
    known.set(text, found);
    return found;
  };
}
