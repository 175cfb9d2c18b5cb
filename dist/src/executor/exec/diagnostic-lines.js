const NEWLINE = 10;
export function createDiagnosticLines(onLine) {
    let rest = Buffer.alloc(0);
    return {
        push(chunk) {
            const bytes = Buffer.concat([rest, chunk]);
            let at = 0;
            for (let newline = bytes.indexOf(NEWLINE); newline !== -1; newline = bytes.indexOf(NEWLINE, at)) {
                onLine(bytes.subarray(at, newline + 1));
                at = newline + 1;
            }
            rest = Buffer.from(bytes.subarray(at));
        },
        flush() {
            if (rest.length > 0)
                onLine(rest);
            rest = Buffer.alloc(0);
        },
    };
}
