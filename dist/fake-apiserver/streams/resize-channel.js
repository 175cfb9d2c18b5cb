export function createResizeChannel() {
    let text = "";
    let last;
    let hear;
    return {
        push(data) {
            text += data.toString("utf8");
            for (let end = text.indexOf("}"); end !== -1; end = text.indexOf("}")) {
                const size = readSize(text.slice(0, end + 1));
                text = text.slice(end + 1);
                if (size === undefined)
                    continue;
                last = size;
                hear?.(size);
            }
        },
        listen(listener) {
            hear = listener;
            if (last !== undefined)
                listener(last);
        },
    };
}
function readSize(json) {
    try {
        const { Width, Height } = JSON.parse(json);
        const known = isExtent(Width) && isExtent(Height);
        return known ? { columns: Width, rows: Height } : undefined;
    }
    catch {
        return undefined;
    }
}
/** What a terminal can be told: 16 bits. */
function isExtent(value) {
    return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 0xffff;
}
