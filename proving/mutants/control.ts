import path from "node:path";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { runConformance } from "../conformance/conformance-run.ts";
import type { TreeCopy } from "./tree-copy.ts";

/** Runs each scenario at most once without any mutant: one that fails anyway catches nothing. */
export function createControl(
  reports: string,
  options: { seed: string; signal: AbortSignal },
): (copy: TreeCopy, scenario: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return (copy, scenario) => {
    const before = known.get(scenario);
    if (before !== undefined) return before;
    const folder = path.join(reports, `without__${scenario.replaceAll("/", "__")}`);
    const args = [scenario, "--seed", options.seed];
    const passes = runConformance({ tree: copy.path, args, reports: folder, signal: options.signal }).then(
      ({ code }) => code === EXIT.ok,
    );
    known.set(scenario, passes);
    return passes;
  };
}
