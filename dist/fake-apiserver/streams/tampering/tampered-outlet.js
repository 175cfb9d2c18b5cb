/** An outlet whose bytes go the way that faults make for them. */
export function throughOutlet(tampering, bare) {
    const { cut } = tampering;
    let over = false;
    const cutNow = () => {
        if (over)
            return;
        over = true;
        cut?.fired();
        bare.cut(cut?.how ?? "end");
    };
    const way = tampering.output(async (message) => {
        if (over)
            return;
        const { deliver, last } = cut?.take("output", message) ?? { deliver: message, last: false };
        if (deliver.length > 0)
            await bare.write(deliver);
        if (last)
            cutNow();
    });
    // One after the other: what comes next may be kept waiting.
    let going = Promise.resolve();
    bare.onClose(() => {
        over = true;
    });
    if (cut?.atOnce === true)
        cutNow();
    return {
        write(chunk) {
            going = going.then(() => (over ? undefined : way.push(Buffer.from(chunk))));
        },
        end() {
            going = going.then(async () => {
                await way.end();
                if (!over)
                    bare.end();
            });
        },
        onClose: bare.onClose,
    };
}
