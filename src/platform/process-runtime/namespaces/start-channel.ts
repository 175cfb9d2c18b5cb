import type { Readable } from "node:stream";
import { ContainerStartError } from "../../container-runtime.ts";

/** What the programs say that build a container, and that wait for its end. */
export interface StartChannel {
  /** The process id of the container's first process; rejects with a `ContainerStartError`. */
  started: Promise<number>;
  /** Everything that was said, once nobody can say more: when the container has ended. */
  closed: Promise<string>;
}

/** Reads the container's process id and then `ready`, or why not. */
export function readStartChannel(words: Readable): StartChannel {
  let text = "";
  const closed = new Promise<string>((resolve) => {
    words.once("close", () => resolve(text));
  });
  const started = new Promise<number>((resolve, reject) => {
    words.on("data", (data: Buffer) => {
      text += data.toString();
      const pid = /^pid (\d+)$/m.exec(text);
      if (pid && /^ready$/m.test(text)) resolve(Number(pid[1]));
    });
    words.once("close", () => reject(startError(text)));
  });
  return { started, closed };
}

function startError(text: string): ContainerStartError {
  const refusal = /^refused (\d+) (.*)$/m.exec(text);
  if (refusal) return new ContainerStartError(refusal[2] ?? "", Number(refusal[1]));
  const noise = text.replace(/^pid \d+$/m, "").trim();
  return new ContainerStartError(noise || "the container was killed before its program ran", 128);
}
