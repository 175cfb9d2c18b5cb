/** Carries out what is due. Gives what the request was lost by; undefined when it goes on. */
export function disturb(control, actions) {
    for (const action of actions) {
        const loss = control(action);
        if (loss !== undefined)
            return loss;
    }
    return undefined;
}
/** A reply in whose middle something may happen to its connection, when it is a watch or a log. */
export function replyOverHttp2(reply, { control, faults, point, onLoss, }) {
    const kind = point.facts.verb === "watch" ? "watch" : point.facts.subresource === "log" ? "log" : undefined;
    if (kind === undefined)
        return reply;
    let due = [];
    let bytes = 0;
    let lost = false;
    /** What has to wait until the bytes before an action have arrived and the action is done. */
    let held;
    const inTurn = (step) => {
        if (lost)
            return;
        if (held === undefined)
            step();
        else
            held.push(step);
    };
    const actWhenDue = () => {
        const [action] = due;
        if (action === undefined || action.afterBytes > bytes)
            return;
        due.shift();
        held = [];
        reply.sent(() => {
            action.fired();
            const loss = control(action);
            const steps = held ?? [];
            held = undefined;
            if (loss !== undefined) {
                lost = true;
                onLoss(loss);
            }
            actWhenDue();
            for (const step of steps)
                inTurn(step);
        });
    };
    const write = (chunk) => {
        const passed = chunk.subarray(0, (due[0]?.afterBytes ?? Infinity) - bytes);
        bytes += passed.length;
        reply.write(passed);
        actWhenDue();
        if (passed.length < chunk.length)
            inTurn(() => write(chunk.subarray(passed.length)));
    };
    return {
        ...reply,
        head(status, headers) {
            reply.head(status, headers);
            due = faults.ask("http2-stream", { ...point, kind }).toSorted((a, b) => a.afterBytes - b.afterBytes);
            actWhenDue();
        },
        write: (chunk) => inTurn(() => write(Buffer.from(chunk))),
        end: () => inTurn(reply.end),
    };
}
