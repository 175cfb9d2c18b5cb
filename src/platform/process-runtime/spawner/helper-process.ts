import { spawn } from "node:child_process";
import { SETUP_ENVIRONMENT } from "../namespaces/setup-environment.ts";

/** What waits for the answers to something that was asked. */
export interface Pending<Answer> {
  /** True if it was the last answer. */
  hear(answer: Answer, socket: unknown): boolean;
  /** The helper is gone, or nothing can be said to it. */
  lost(error: Error): void;
}

/** A small process of ours that is asked for things, and answers in any order. It ends when we close it or end ourselves. */
export interface HelperProcess<Request, Answer> {
  ask(request: Request, waiting: Pending<Answer>): void;
  close(): void;
}

/** `gone` makes the error of all that is still waiting when it ends; `inWords` what is sent, for a program that reads no JSON. */
export function startHelperProcess<Request extends object, Answer extends { id: number }>(
  program: string,
  args: readonly string[],
  gone: (message: string) => Error,
  options: { env?: Readonly<Record<string, string>>; inWords?: (request: Request & { id: number }) => string } = {},
): HelperProcess<Request, Answer> {
  const child = spawn(program, [...args], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...SETUP_ENVIRONMENT, ...options.env },
    detached: true,
  });
  const pending = new Map<number, Pending<Answer>>();
  let asked = 0;
  // It keeps nobody alive who does not wait for one of its answers.
  child.unref();
  child.channel?.unref();
  const settle = (id: number) => {
    pending.delete(id);
    if (pending.size === 0) child.channel?.unref();
  };
  const end = () => {
    for (const [id, { lost }] of pending) {
      lost(gone("the spawner is gone"));
      settle(id);
    }
  };
  child.on("message", (answer: Answer, socket) => {
    if (pending.get(answer.id)?.hear(answer, socket)) settle(answer.id);
  });
  child.once("error", end);
  child.once("exit", end);

  return {
    ask(request, waiting) {
      const id = asked++;
      pending.set(id, waiting);
      child.channel?.ref();
      const message = { id, ...request };
      child.send(options.inWords?.(message) ?? message, (error) => {
        if (error === null) return;
        settle(id);
        waiting.lost(gone(error.message));
      });
    },
    close() {
      if (child.connected) child.disconnect();
    },
  };
}
