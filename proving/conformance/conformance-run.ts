import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { reportSchema, type Report } from "../../src/report/report-schema.ts";

export interface ConformanceRunOptions {
  /** The tree whose program and scenarios are run. */
  tree: string;
  /** Scenario globs and options. */
  args: readonly string[];
  /** A folder that only this run writes its results into. */
  reports: string;
  /** Ends the run early, as a Ctrl-C does. */
  signal?: AbortSignal;
}

export interface ConformanceRun {
  code: number;
  durationMs: number;
  /** Where the results are, and what they say; none when the run did not get that far. */
  folder?: string;
  report?: Report;
  /** What was printed, on either output. */
  output: string;
}

/** `faultline conformance` as a program of its own, the way a user runs it. */
export async function runConformance(options: ConformanceRunOptions): Promise<ConformanceRun> {
  const { tree, args, reports, signal } = options;
  const start = performance.now();
  const program = path.join(tree, "src/cli/faultline.ts");
  const child = spawn(process.execPath, [program, "conformance", ...args, "--reports", reports], {
    cwd: tree,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, CI: "1", npm_lifecycle_event: undefined },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const end = () => void child.kill("SIGTERM");
  signal?.addEventListener("abort", end, { once: true });
  if (signal?.aborted) end();
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? -1));
  });
  signal?.removeEventListener("abort", end);
  const durationMs = Math.round(performance.now() - start);
  return Object.assign({ code, durationMs, output }, await readReport(reports));
}

async function readReport(reports: string): Promise<Pick<ConformanceRun, "folder" | "report">> {
  const names = await readdir(reports).catch(() => []);
  for (const name of names.filter((name) => name !== "latest")) {
    const folder = path.join(reports, name);
    const text = await readFile(path.join(folder, "report.json"), "utf8").catch(() => undefined);
    if (text !== undefined) return { folder, report: reportSchema.parse(JSON.parse(text)) };
  }
  return {};
}
