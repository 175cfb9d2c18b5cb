import { createInterface } from "node:readline/promises";
import { usageError } from "../diagnostics/index.ts";

/** Asks on the terminal. Rejects with a `UsageError` when the answer is not yes, or nobody is there to answer, and with the reason of `signal`. */
export async function confirm(question: string, hint: string, signal: AbortSignal): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) throw usageError("not-confirmed", question, hint);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // While it asks, a Ctrl-C is a key like any other.
  terminal.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const answer = await terminal.question(`${question}\nGo on? [y/N] `, { signal });
    if (/^y(es)?$/i.test(answer.trim())) return;
  } finally {
    terminal.close();
  }
  throw usageError("not-confirmed", "nothing was done", hint);
}
