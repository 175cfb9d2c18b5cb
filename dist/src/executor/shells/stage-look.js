/** Reads what the look lines of a shell printed; undefined when it is something else. */
export function readLook(text) {
    const [, state, bytes] = /^(waiting|running|ended|lost)\n(?:\s*(\d+)\n)?$/.exec(text) ?? [];
    if (state === undefined)
        return undefined;
    return { state: state, ...(bytes === undefined ? {} : { logBytes: Number(bytes) }) };
}
