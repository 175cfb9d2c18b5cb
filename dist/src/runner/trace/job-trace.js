import { createLineStamp } from "./line-stamp.js";
import { createSecretMask } from "./secret-mask.js";
import { createTraceBuffer } from "./trace-buffer.js";
const CLEAR = "\x1b[0K";
const RESET = "\x1b[0;m";
const BOLD_GREEN = "\x1b[32;1m";
const YELLOW = "\x1b[0;33m";
const BOLD_YELLOW = "\x1b[33;1m";
const BOLD_RED = "\x1b[31;1m";
const BOLD_CYAN = "\x1b[36;1m";
/** Masks, stamps, limits and keeps what is logged (executor facts 8.6). Bytes of scripts are never changed otherwise. */
export function createJobTrace(settings) {
    const { clock, limitBytes } = settings;
    const buffer = createTraceBuffer();
    const lines = settings.timestamps ? createLineStamp(clock) : undefined;
    const masks = {
        "00": createSecretMask(settings.secrets),
        "01": createSecretMask(settings.secrets),
        "0f": createSecretMask(settings.secrets),
    };
    let full = false;
    const keep = (stream, bytes) => {
        if (full || bytes.length === 0)
            return;
        const stamped = lines?.stamp(stream, bytes) ?? bytes;
        const room = limitBytes - buffer.length;
        if (stamped.length <= room) {
            buffer.append(stamped);
            return;
        }
        full = true;
        buffer.append(stamped.subarray(0, Math.max(0, room)));
        buffer.append(limitNotice(limitBytes));
    };
    const write = (stream, bytes) => keep(stream, masks[stream].push(asBuffer(bytes)));
    const line = (text) => {
        write("00", Buffer.from(`${CLEAR}${text}${RESET}\n`));
        keep("00", masks["00"].flush());
    };
    const mark = (text) => keep("00", Buffer.from(`${text}\r${CLEAR}`));
    const letOut = () => {
        for (const stream of ["01", "0f", "00"])
            keep(stream, masks[stream].flush());
    };
    return {
        buffer,
        print: line,
        info: (text) => line(`${BOLD_GREEN}${text}`),
        warning: (text) => line(`${YELLOW}WARNING: ${text}`),
        error: (text) => line(`${BOLD_RED}ERROR: ${text}`),
        work: (bytes) => write("01", bytes),
        service: (bytes) => write("0f", bytes),
        sectionStart(name, title) {
            if (settings.sections)
                mark(`section_start:${seconds(clock)}:${name}`);
            line(`${BOLD_CYAN}${title}`);
        },
        sectionEnd(name) {
            letOut();
            if (settings.sections)
                mark(`section_end:${seconds(clock)}:${name}`);
        },
        close: letOut,
    };
}
function limitNotice(limit) {
    return Buffer.from(`\n${BOLD_YELLOW}Job's log exceeded limit of ${limit} bytes.\n` +
        `Job execution will continue but no more output will be collected.${RESET}\n`);
}
function seconds(clock) {
    return Math.floor(clock.now() / 1000);
}
function asBuffer(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
