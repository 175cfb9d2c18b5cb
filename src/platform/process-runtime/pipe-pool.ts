import { spawn } from "node:child_process";
import { closeSync, constants, mkdirSync, openSync, rmSync, unlinkSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { processInput } from "./process-input.ts";

const BATCH = 48;
const LOW = 15;

/** One end for us and one, as a file descriptor, for a process that is about to start. */
export interface OutputPipe {
  stream: Readable;
  childFd: number;
}

export interface InputPipe {
  stream: Writable;
  childFd: number;
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
 * So pipes are made as named ones, a batch ahead, and lose their names as soon as both ends are open.
 */
export function createPipePool(dir: string): PipePool {
  mkdirSync(dir, { recursive: true });
  const ready: string[] = [];
  let made = 0;
  let refilling: Promise<void> | undefined;
  let closed = false;

  const refill = (): Promise<void> => {
    refilling ??= makeNamedPipes(Array.from({ length: BATCH }, () => join(dir, `p${made++}`))).then(
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
      const childFd = openSync(path, constants.O_WRONLY);
      unlinkSync(path);
      return { stream: new Socket({ fd: ours, readable: true, writable: false }), childFd };
    },
    async input() {
      const path = await take();
      const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
      const childFd = openSync(path, constants.O_RDONLY);
      const ours = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      closeSync(both);
      unlinkSync(path);
      const socket = new Socket({ fd: ours, readable: false, writable: true });
      return { stream: processInput(socket), childFd, destroy: () => void socket.destroy() };
    },
    async close() {
      closed = true;
      await refilling?.catch(() => {});
    },
  };
}

function makeNamedPipes(paths: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn("mkfifo", ["-m", "666", ...paths], { stdio: ["ignore", "ignore", "pipe"] });
    let message = "";
    child.stderr.on("data", (data: Buffer) => (message += data.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(paths);
      else {
        for (const path of paths) rmSync(path, { force: true });
        reject(new Error(`cannot make pipes: ${message.trim()}`));
      }
    });
  });
}
