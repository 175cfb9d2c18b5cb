import { createWire, delayOf, toxicOf } from "../../src/faults/wire/index.js";
import { servePortForward } from "./port-forward/serve-port-forward.js";
import { failureOutcome } from "./command-status.js";
import { refuseStream } from "./refusal.js";
import { carryRemoteCommand } from "./remote-command.js";
import { negotiateSpdy } from "./spdy/spdy-transport.js";
import { readStreamRequest } from "./stream-request.js";
import { tamperWith } from "./tampering/index.js";
import { negotiateWebSocket } from "./websocket/websocket-transport.js";
/** Serves exec, attach and port forwarding over WebSocket or SPDY, from the refusals before the upgrade to the outcome. */
export async function serveStream(stream) {
    const { socket, requestId, connectionId, facts, kubelet, faults, history, clock, reset } = stream;
    socket.on("error", () => socket.destroy());
    if (facts.subresource === "portforward")
        return servePortForward(stream);
    let wanted;
    let container;
    let negotiated;
    try {
        wanted = readStreamRequest(facts);
        container = kubelet.check(wanted);
        negotiated = negotiate(stream);
    }
    catch (error) {
        refuseStream(socket, error, requestId, history);
        return;
    }
    const command = wanted.kind === "exec" ? { command: wanted.command.join(" ") } : {};
    const point = {
        target: "api",
        connection: connectionId,
        request: requestId,
        facts,
        kind: wanted.kind,
        ...command,
    };
    let wire;
    for (const action of faults.ask("response", { ...point, status: 101 })) {
        if (action.do === "close-idle" || action.do === "truncate" || action.do === "replace")
            continue;
        if (action.do === "delay") {
            await clock.sleep(delayOf(action));
            continue;
        }
        if (action.do === "impair") {
            wire ??= createWire(socket, { clock, resetBelow: reset });
            wire.impair("to-client", toxicOf(action));
            continue;
        }
        history.record("api", { type: "response-lost", id: requestId, cause: `fault: ${action.do}` });
        if (action.do === "reset")
            reset();
        else if (action.do === "end")
            socket.end();
        return;
    }
    if (wire !== undefined)
        negotiated = negotiate({ ...stream, socket: wire });
    const tampering = tamperWith(faults.ask("stream", point), clock);
    if (tampering.neverOpens !== "upgrade")
        history.record("api", { type: "response", id: requestId, status: 101 });
    if (tampering.neverOpens !== undefined) {
        holdOpen(socket, tampering.neverOpens === "streams" ? negotiated.agreement : undefined);
        return;
    }
    const transport = await negotiated.open(wanted).catch(() => undefined);
    if (transport === undefined) {
        socket.destroy();
        return;
    }
    recordOpening(history, requestId, { ...wanted, container }, negotiated.protocol);
    const address = {
        namespace: wanted.namespace,
        pod: wanted.pod,
        container,
        request: requestId,
    };
    try {
        const process = wanted.kind === "exec"
            ? await kubelet.exec({ ...address, command: wanted.command, stdin: wanted.stdin, tty: wanted.tty })
            : await kubelet.attach(address);
        await carryRemoteCommand({ wanted, transport, process, tampering, requestId, history, reset });
    }
    catch (error) {
        history.record("kubelet", { type: "stream-close", id: requestId, cause: String(error) });
        await transport.finish(failureOutcome(error));
    }
}
/** Reads on and answers nothing, at most the words of the upgrade, until the client goes. */
function holdOpen(socket, agreement) {
    if (agreement !== undefined)
        socket.write(agreement);
    socket.resume().once("end", () => socket.destroy());
}
function negotiate(upgrade) {
    return upgrade.request.headers.upgrade?.toLowerCase() === "websocket"
        ? negotiateWebSocket(upgrade)
        : negotiateSpdy(upgrade);
}
function recordOpening(history, id, wanted, protocol) {
    const { kind, namespace, pod, container, command, tty } = wanted;
    const asked = kind === "exec" ? { command, ...(tty && { tty }) } : {};
    history.record("kubelet", { type: "stream-open", id, kind, protocol, namespace, pod, container, ...asked });
}
