import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Holdings, TargetFacts } from "./fuzz-target.ts";
import type { TargetQuestion } from "./target-program.ts";

/** The servers under attack, in a process of their own. */
export interface TargetProcess {
  facts: TargetFacts;
  /** Rejects when the process has ended. */
  holdings(collect: boolean): Promise<Holdings>;
  /** What it left behind when it crashed; undefined while it runs. */
  crash(): string | undefined;
  close(): Promise<void>;
}

export async function startTargetProcess(): Promise<TargetProcess> {
  const child = fork(path.join(import.meta.dirname, "target-program.ts"), {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  let ended: string | undefined;
  const exited = new Promise<void>((resolve) =>
    child.once("exit", (code, signal) => {
      // What it said last may still be in the pipe.
      setImmediate(() => {
        ended = `the servers' process ended with ${code ?? signal}\n${errors}`;
        resolve();
      });
    }),
  );
  const answer = async <T>() => {
    const over = exited.then(() => {
      throw new Error(ended);
    });
    const [message] = (await Promise.race([once(child, "message"), over])) as [T];
    return message;
  };
  const facts = await answer<TargetFacts>();
  return {
    facts,
    holdings(collect) {
      if (ended !== undefined) return Promise.reject(new Error(ended));
      const question: TargetQuestion = { collect };
      child.send(question);
      return answer<Holdings>();
    },
    crash: () => ended,
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
