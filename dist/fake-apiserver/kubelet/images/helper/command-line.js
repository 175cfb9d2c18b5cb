import { parseArgs } from "node:util";
/** A wrong flag of a sub-command. */
export class CommandLineError extends Error {
    name = "CommandLineError";
}
/** Reads the flags of a sub-command; `switches` take no value. */
export function readCommandLine(command, args, flags, switches = []) {
    const options = {
        ...Object.fromEntries(flags.map((flag) => [flag, { type: "string", multiple: true }])),
        ...Object.fromEntries(switches.map((flag) => [flag, { type: "boolean" }])),
    };
    let values;
    try {
        ({ values } = parseArgs({ args: joinValues(args, flags), options, strict: true }));
    }
    catch (error) {
        throw new CommandLineError(`${command}: ${error instanceof Error ? error.message : String(error)}`);
    }
    const list = (flag) => {
        const value = values[flag];
        return Array.isArray(value) ? value.map(String) : [];
    };
    const text = (flag) => list(flag).at(-1);
    return {
        text,
        list,
        needed(flag) {
            const value = text(flag);
            if (value === undefined || value === "")
                throw new CommandLineError(`${command}: --${flag} is missing`);
            return value;
        },
        is: (flag) => values[flag] === true,
        duration(flag, unit) {
            const value = text(flag);
            if (value === undefined)
                return undefined;
            const ms = goDuration(/^\d+$/.test(value) ? value + unit : value);
            if (ms === undefined)
                throw new CommandLineError(`${command}: --${flag} is "${value}", expected a duration like 1m30s`);
            return ms;
        },
    };
}
/** A value may begin with a dash, as in `--token -x`. */
function joinValues(args, flags) {
    const joined = [];
    for (let i = 0; i < args.length; i++) {
        const arg = args[i] ?? "";
        const value = args[i + 1];
        if (value !== undefined && flags.includes(arg.replace(/^--/, "")) && arg.startsWith("--")) {
            joined.push(`${arg}=${value}`);
            i++;
        }
        else
            joined.push(arg);
    }
    return joined;
}
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function goDuration(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text))
        return undefined;
    let ms = 0;
    for (const [, amount, unit = ""] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))
        ms += Number(amount) * (UNIT_MS[unit] ?? 0);
    return ms;
}
