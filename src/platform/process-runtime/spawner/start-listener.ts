import { spawn } from "node:child_process";
import net from "node:net";
import type { ListenAnswer, ListenerWord, ListenRequest } from "./spawn-protocol.ts";

/** Runs inside the spawner: starts the program that listens, and passes on what it hands over. */
export function startListener(request: ListenRequest): void {
  const { id, program, args, count } = request;
  const answer = (what: ListenAnswer, server?: net.Server) => process.send?.(what, server, () => server?.close());
  const child = spawn(program, [...args], { stdio: ["ignore", "ignore", "pipe", "ipc"], env: {}, detached: true });
  let handedOver = 0;
  let trouble = "";
  child.stderr?.on("data", (data: Buffer) => (trouble += data.toString()));
  child.on("message", (word: ListenerWord, socket) => {
    if ("error" in word) trouble = word.error;
    else if (socket instanceof net.Server) {
      handedOver += 1;
      answer({ id, index: word.index }, socket);
    }
    if ("error" in word || handedOver === count) child.disconnect();
  });
  child.once("error", ({ message }) => answer({ id, listening: false, error: message }));
  child.once("exit", () => answer({ id, listening: handedOver === count, error: trouble.trim() }));
}
