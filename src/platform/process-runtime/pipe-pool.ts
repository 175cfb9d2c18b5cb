import { closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import { Socket } from "node:net";
import { basename, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { SETUP_ENVIRONMENT } from "./namespaces/setup-environment.ts";
import { processInput } from "./process-input.ts";
import type { Spawner } from "./spawner/spawner.ts";

const BATCH = 240;
const LOW = 60;

/** One end for us, and the name under which a process that is about to start gets the other one. */
export interface OutputPipe {
  stream: Readable;
  name: string;
  /** To be called once the process has its end, or never will: the name goes, and an end of file can arrive. */
  handedOver(): void;
}

export interface InputPipe {
  stream: Writable;
  name: string;
  handedOver(): void;
  /** Frees our end once nobody reads any more. */
  destroy(): void;
}

/** Real pipes for the standard streams of containers. */
export interface PipePool {
  output(): Promise<OutputPipe>;
  input(): Promise<InputPipe>;
  /** Makes no more; resolves when no pipe is in the making, so that the folder can be removed. */
  close(): Promise<void>;
}

/**
 * Node joins its children by sockets, and `echo > /dev/stdout` cannot open a socket; scripts rely on it.
 * So pipes are made as named ones, a batch ahead. Until a process has its end we hold one of the same kind: a pipe whose other end
 * nobody has opened yet looks like one at its end.
 */
export function createPipePool(dir: string, spawner: Spawner): PipePool {
  mkdirSync(dir, { recursive: true });
  const ready: string[] = [];
  let made = 0;
  let refilling: Promise<void> | undefined;
  let closed = false;

  const refill = (): Promise<void> => {
    refilling ??= makeNamedPipes(
      spawner,
      dir,
      Array.from({ length: BATCH }, () => join(dir, `p${made++}`)),
    ).then(
      (paths) => {
        ready.push(...paths);
        refilling = undefined;
      },
      (error: unknown) => {
        refilling = undefined;
        throw error;
      },
    );
    return refilling;
  };

  const take = async (): Promise<string> => {
    for (;;) {
      const path = ready.shift();
      if (ready.length < LOW && !closed) refill().catch(() => {});
      if (path !== undefined) return path;
      await refill();
    }
  };

  return {
    async output() {
      const path = await take();
      const ours = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const held = openSync(path, constants.O_WRONLY);
      const stream = new Socket({ fd: ours, readable: true, writable: false });
      return { stream, name: path, handedOver: () => letGo(path, held) };
    },
    async input() {
      const path = await take();
      const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
      const held = openSync(path, constants.O_RDONLY);
      const ours = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      closeSync(both);
      const socket = new Socket({ fd: ours, readable: false, writable: true });
      return {
        stream: processInput(socket),
        name: path,
        handedOver: () => letGo(path, held),
        destroy: () => void socket.destroy(),
      };
    },
    async close() {
      closed = true;
      await refilling?.catch(() => {});
    },
  };
}

function letGo(path: string, held: number): void {
  unlinkSync(path);
  closeSync(held);
}

/** By the spawner: a fork by ourselves would stop everything for as long as our memory is large. */
async function makeNamedPipes(spawner: Spawner, dir: string, paths: string[]): Promise<string[]> {
  const trouble = join(dir, `trouble-${basename(paths[0] ?? "")}`);
  const script = 'exec mkfifo -m 666 "$@" 2>"$0"';
  const request = {
    program: "sh",
    args: ["-c", script, trouble, ...paths],
    env: SETUP_ENVIRONMENT,
    pipes: [null, null, null],
  };
  const { exited } = await spawner.spawn(request);
  const { code } = await exited;
  if (code === 0) {
    rmSync(trouble, { force: true });
    return paths;
  }
  for (const path of paths) rmSync(path, { force: true });
  throw new Error(
    `cannot make pipes: ${existsSync(trouble) ? readFileSync(trouble, "utf8").trim() : `exit code ${code}`}`,
  );
}
