import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Cluster } from "./cluster-with-plan.ts";

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

export interface Programs {
  /** A kubectl of an administrator, or of whoever has the token. `onOutput` sees all output so far. */
  kubectl(
    line: string,
    options?: {
      token?: string;
      stdin?: string;
      env?: Record<string, string>;
      onOutput?: (text: string, stop: () => void) => void;
    },
  ): Promise<Outcome>;
  /** Path below the API server's address; the answer is the status, a line, and the body. */
  curl(path: string, ...options: string[]): Promise<Outcome>;
}

/** Gives the programs that people have at hand, set up for the cluster. */
export async function withPrograms<T>(
  { api, admin }: Pick<Cluster, "api" | "admin">,
  use: (programs: Programs) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), "faultline-programs-"));
  const ca = path.join(dir, "ca.crt");
  await writeFile(ca, api.caPem);
  const own = admin["authorization"]?.slice("Bearer ".length) ?? "";
  let configs = 0;

  function run(
    program: string,
    args: string[],
    stdin: string | undefined,
    onOutput?: (text: string, stop: () => void) => void,
    env?: Record<string, string>,
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { env: { ...process.env, ...env, HOME: dir } });
      const outcome: Outcome = { code: null, out: "", err: "" };
      child.stdout.on("data", (chunk: Buffer) => {
        outcome.out += String(chunk);
        onOutput?.(outcome.out, () => child.kill());
      });
      child.stderr.on("data", (chunk: Buffer) => (outcome.err += String(chunk)));
      child.once("error", reject);
      child.once("close", (code) => resolve({ ...outcome, code }));
      child.stdin.end(stdin);
    });
  }

  try {
    return await use({
      async kubectl(line, { token = own, stdin, env, onOutput } = {}) {
        const config = path.join(dir, `${++configs}.yaml`);
        await writeFile(config, api.kubeconfig({ token }));
        return run("kubectl", ["--kubeconfig", config, ...line.split(" ")], stdin, onOutput, env);
      },
      curl: (at, ...options) =>
        run(
          "curl",
          [
            "-sS",
            "--cacert",
            ca,
            "-H",
            `Authorization: Bearer ${own}`,
            "-w",
            "\n%{http_code}",
            ...options,
            api.url + at,
          ],
          undefined,
        ),
    });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
