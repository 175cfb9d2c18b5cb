import { badRequest } from "../status/refusals.js";
/** Throws `StatusError` with the refusals of the API server. */
export function readStreamRequest(facts) {
    const params = new URLSearchParams(facts.query);
    const asked = (name) => ["true", "1"].includes(params.get(name) ?? "");
    const kind = facts.subresource === "exec" ? "exec" : "attach";
    const command = kind === "exec" ? params.getAll("command") : [];
    const tty = asked("tty");
    const outputs = ["stdout", "stderr"].filter((name) => asked(name) && !(tty && name === "stderr"));
    const stdin = asked("stdin");
    if (!stdin && outputs.length === 0)
        throw badRequest("you must specify at least 1 of stdin, stdout, stderr");
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
