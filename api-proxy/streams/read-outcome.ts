import type { CommandOutcome } from "../../fake-apiserver/streams/command-process.ts";
import { SUCCESS, type CommandStatus } from "../../fake-apiserver/streams/command-status.ts";

/** What a kubelet says on the error stream (v4): a Status; anything else is the text of a failure. */
export function readOutcome(text: string): CommandOutcome {
  const status = parsed(text);
  if (status.status === "Success") return { status, exitCode: 0 };
  const cause = status.details?.causes.find(({ reason }) => reason === "ExitCode");
  return cause === undefined ? { status } : { status, exitCode: Number(cause.message) };
}

function parsed(text: string): CommandStatus {
  if (text === "") return SUCCESS;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && "status" in value) return value as CommandStatus;
  } catch {
    // Older than v4.
  }
  return { metadata: {}, status: "Failure", message: text };
}
