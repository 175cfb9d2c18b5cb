import { spawn } from "node:child_process";
import net from "node:net";
import type { ExitStatus } from "../../exit-status.ts";
import { WITH_COMPILE_CACHE } from "../../compile-cache.ts";
import { exitStatus } from "../../local-host-programs.ts";
import { siblingProgram } from "../../sibling-program.ts";
import { SETUP_ENVIRONMENT } from "../namespaces/setup-environment.ts";
import type { ListenAnswer, ListenRequest, SpawnAnswer, SpawnRequest } from "./spawn-protocol.ts";

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
  /** The sockets that a program of ours hands over. Rejects with a `SpawnFailure` unless they are as many as asked for. */
  listen(request: Omit<ListenRequest, "id">): Promise<net.Server[]>;
  /** Starts no more; what runs goes on. */
  close(): void;
}

type Answer = SpawnAnswer | ListenAnswer;

interface Pending {
  /** True if it was the last answer to what was asked. */
  hear(answer: Answer, socket: unknown): boolean;
  /** The spawner is gone. */
  lost(error: Error): void;
}

export function startSpawner(): Spawner {
  const programs = startHelper();
  // A process of its own: while a socket is on its way no other word may follow, and what begins and ends would be told late.
  let sockets: Helper | undefined;
  return {
    spawn: (request) => new Promise((resolve, reject) => programs.ask(request, expectProcess(resolve, reject))),
    listen(request) {
      sockets ??= startHelper();
      const { ask } = sockets;
      return new Promise((resolve, reject) => ask(request, expectSockets(resolve, reject)));
    },
    close() {
      programs.close();
      sockets?.close();
    },
  };
}

interface Helper {
  ask(request: Omit<SpawnRequest, "id"> | Omit<ListenRequest, "id">, waiting: Pending): void;
  close(): void;
}

function startHelper(): Helper {
  const program = siblingProgram(import.meta.url, "spawner-process");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...SETUP_ENVIRONMENT, ...WITH_COMPILE_CACHE },
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
    for (const [id, { lost }] of pending) {
      lost(new SpawnFailure("the spawner is gone", false));
      settle(id);
    }
  };
  child.on("message", (answer: Answer, socket) => {
    if (pending.get(answer.id)?.hear(answer, socket)) settle(answer.id);
  });
  child.once("error", gone);
  child.once("exit", gone);

  return {
    ask(request, waiting) {
      const id = asked++;
      pending.set(id, waiting);
      child.channel?.ref();
      child.send({ id, ...request }, (error) => {
        if (error === null) return;
        settle(id);
        waiting.lost(new SpawnFailure(error.message, false));
      });
    },
    close() {
      if (child.connected) child.disconnect();
    },
  };
}

function expectProcess(resolve: (process: SpawnedProcess) => void, reject: (error: Error) => void): Pending {
  let ended: (status: ExitStatus) => void = () => {};
  const exited = new Promise<ExitStatus>((done) => (ended = done));
  return {
    hear(answer) {
      if ("pid" in answer) {
        resolve({ pid: answer.pid, exited });
        return false;
      }
      if ("error" in answer) reject(new SpawnFailure(answer.error, "refused" in answer && answer.refused));
      else if ("code" in answer) ended(exitStatus(answer.code, answer.signal));
      return true;
    },
    lost(error) {
      reject(error);
      ended({ code: 128 });
    },
  };
}

function expectSockets(resolve: (servers: net.Server[]) => void, reject: (error: Error) => void): Pending {
  const servers: net.Server[] = [];
  const lost = (error: Error) => {
    for (const server of servers) server?.close();
    reject(error);
  };
  return {
    hear(answer, socket) {
      if ("index" in answer && socket instanceof net.Server) servers[answer.index] = socket;
      if (!("listening" in answer)) return false;
      if (answer.listening) resolve(servers);
      else lost(new SpawnFailure(answer.error, false));
      return true;
    },
    lost,
  };
}
