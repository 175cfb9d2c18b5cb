import type { RequestFacts } from "../../src/history/history-event.ts";
import { badRequest } from "../status/refusals.ts";

export type Output = "stdout" | "stderr";

/** What a client asks of exec or attach, by its query. */
export interface StreamRequest {
  kind: "exec" | "attach";
  namespace: string;
  pod: string;
  container?: string;
  command: string[];
  stdin: boolean;
  /** With a terminal both outputs are one, `stdout`. */
  outputs: Output[];
  tty: boolean;
}

/** Throws `StatusError` with the refusals of the API server. */
export function readStreamRequest(facts: RequestFacts): StreamRequest {
  const params = new URLSearchParams(facts.query);
  const asked = (name: string) => ["true", "1"].includes(params.get(name) ?? "");
  const kind = facts.subresource === "exec" ? "exec" : "attach";
  const command = kind === "exec" ? params.getAll("command") : [];
  const tty = asked("tty");
  const outputs = (["stdout", "stderr"] as const).filter((name) => asked(name) && !(tty && name === "stderr"));
  const stdin = asked("stdin");
  if (!stdin && outputs.length === 0) throw badRequest("you must specify at least 1 of stdin, stdout, stderr");
  if (kind === "exec" && command.length === 0)
    throw badRequest("you must specify at least 1 command for the container");
  const container = params.get("container") ?? "";
  return {
    kind,
    command,
    stdin,
    outputs,
    tty,
    namespace: facts.namespace ?? "",
    pod: facts.name ?? "",
    ...(container === "" ? {} : { container }),
  };
}
