const ACKNOWLEDGE = 6;
export function createReceipt() {
    let given = false;
    return {
        take(chunk) {
            if (chunk.at(-1) !== ACKNOWLEDGE)
                return chunk;
            given = true;
            return chunk.subarray(0, -1);
        },
        get given() {
            return given;
        },
    };
}
