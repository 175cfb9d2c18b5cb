import { spawn } from "node:child_process";
import type { ExitStatus } from "../../exit-status.ts";
import { exitStatus } from "../../local-host-programs.ts";
import { siblingProgram } from "../../sibling-program.ts";
import { SETUP_ENVIRONMENT } from "../namespaces/setup-environment.ts";
import type { SpawnAnswer, SpawnRequest } from "./spawn-protocol.ts";

export interface SpawnedProcess {
  readonly pid: number;
  readonly exited: Promise<ExitStatus>;
}

/** A program that could not be started; `refused`: because its arguments are no good. */
export class SpawnFailure extends Error {
  override name = "SpawnFailure";
  readonly refused: boolean;
  constructor(message: string, refused: boolean) {
    super(message);
    this.refused = refused;
  }
}

/**
 * Starts programs by a small process of its own. A fork by ourselves takes time for every page of our memory, and all jobs stand
 * still meanwhile.
 */
export interface Spawner {
  /** Rejects with a `SpawnFailure`. */
  spawn(request: Omit<SpawnRequest, "id">): Promise<SpawnedProcess>;
  /** Starts no more; what runs goes on. */
  close(): void;
}

interface Pending {
  began(pid: number): void;
  failed(error: Error): void;
  ended(status: ExitStatus): void;
}

export function startSpawner(): Spawner {
  const program = siblingProgram(import.meta.url, "spawner-process");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: SETUP_ENVIRONMENT,
    detached: true,
  });
  const pending = new Map<number, Pending>();
  let asked = 0;
  // It keeps nobody alive who does not wait for one of its processes.
  child.unref();
  child.channel?.unref();
  const settle = (id: number) => {
    pending.delete(id);
    if (pending.size === 0) child.channel?.unref();
  };
  const gone = () => {
    for (const [id, { failed, ended }] of pending) {
      failed(new SpawnFailure("the spawner is gone", false));
      ended({ code: 128 });
      settle(id);
    }
  };
  child.on("message", (answer: SpawnAnswer) => {
    const waiting = pending.get(answer.id);
    if (waiting === undefined) return;
    if ("pid" in answer) waiting.began(answer.pid);
    else {
      settle(answer.id);
      if ("error" in answer) waiting.failed(new SpawnFailure(answer.error, answer.refused));
      else waiting.ended(exitStatus(answer.code, answer.signal));
    }
  });
  child.once("error", gone);
  child.once("exit", gone);
  return {
    spawn(request) {
      const id = asked++;
      return new Promise((resolve, reject) => {
        let ended: (status: ExitStatus) => void = () => {};
        const exited = new Promise<ExitStatus>((done) => (ended = done));
        pending.set(id, { began: (pid) => resolve({ pid, exited }), failed: reject, ended });
        child.channel?.ref();
        child.send({ id, ...request } satisfies SpawnRequest, (error) => {
          if (error === null) return;
          settle(id);
          reject(new SpawnFailure(error.message, false));
        });
      });
    },
    close() {
      if (child.connected) child.disconnect();
    },
  };
}
