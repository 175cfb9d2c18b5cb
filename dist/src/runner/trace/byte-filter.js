/** Filters one behind the other. */
export function chain(filters) {
    return {
        push: (bytes) => filters.reduce((passing, filter) => filter.push(passing), bytes),
        flush() {
            let passing = Buffer.alloc(0);
            for (const filter of filters) {
                const before = passing.length === 0 ? passing : filter.push(passing);
                passing = join([before, filter.flush()]);
            }
            return passing;
        },
    };
}
/** Like `Buffer.concat`, without a copy when there is nothing to join. */
export function join(pieces) {
    const filled = pieces.filter((piece) => piece.length > 0);
    return filled.length === 1 && filled[0] !== undefined ? filled[0] : Buffer.concat(filled);
}
