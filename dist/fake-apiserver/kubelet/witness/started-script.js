const SHEBANG = Buffer.from("#!");
const NEWLINE = 0x0a;
/**
 * The script of a process whose stdin begins with `#!` ends with the process. One that is named by a start marker on stderr ends with the
 * code of the end marker there; a process that dies without one leaves its script without an end.
 */
export function createStartedScript(listener) {
    let state = "unknown";
    let stage = "";
    let script = "";
    let endCode;
    let stdinBegan = false;
    /** What came before it was clear what it is. */
    let held = [];
    let stderrLine = Buffer.alloc(0);
    const begin = (as, name) => {
        state = as;
        stage = name;
        listener.start(name);
        for (const data of held)
            listener.output(name, data);
        held = [];
    };
    const output = (data) => {
        if (state === "unknown")
            held.push(data);
        else if (state !== "other")
            listener.output(stage, data);
    };
    const endLine = (line) => {
        const marker = markerOf(line);
        if (marker === undefined)
            output(line);
        else if (state === "named" && marker.script === script)
            endCode = marker.exitCode;
        else if (state === "unknown") {
            const name = listener.named(marker.script);
            script = marker.script;
            if (name === undefined)
                state = "other";
            else
                begin("named", name);
        }
    };
    return {
        stdin(data) {
            if (!stdinBegan && data.subarray(0, SHEBANG.length).equals(SHEBANG))
                begin("unnamed", listener.unnamed());
            stdinBegan = true;
        },
        stdout: output,
        stderr(data) {
            if (state === "unnamed") {
                output(data);
                return;
            }
            let rest = Buffer.concat([stderrLine, data]);
            for (let newline = rest.indexOf(NEWLINE); newline !== -1; newline = rest.indexOf(NEWLINE)) {
                endLine(rest.subarray(0, newline + 1));
                rest = rest.subarray(newline + 1);
            }
            stderrLine = rest;
        },
        exited(code) {
            if (stderrLine.length > 0)
                output(stderrLine);
            if (state === "unnamed")
                listener.end(stage, code);
            else if (state === "named" && endCode !== undefined)
                listener.end(stage, endCode);
        },
    };
}
function markerOf(line) {
    let value;
    try {
        value = JSON.parse(line.toString("utf8"));
    }
    catch {
        return undefined;
    }
    if (typeof value !== "object" || value === null || !("script" in value))
        return undefined;
    const { script } = value;
    if (typeof script !== "string")
        return undefined;
    if (!("command_exit_code" in value) || typeof value.command_exit_code !== "number")
        return { script };
    return { script, exitCode: value.command_exit_code };
}
