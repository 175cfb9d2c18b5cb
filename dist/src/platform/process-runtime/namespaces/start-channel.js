import { ContainerStartError } from "../../container-runtime.js";
/** Reads the container's process id and then `ready`, or why not. */
export function readStartChannel(words) {
    let text = "";
    const closed = new Promise((resolve) => {
        words.once("close", () => resolve(text));
    });
    const started = new Promise((resolve, reject) => {
        words.on("data", (data) => {
            text += data.toString();
            const pid = /^pid (\d+)$/m.exec(text);
            if (pid && /^ready$/m.test(text))
                resolve(Number(pid[1]));
        });
        words.once("close", () => reject(startError(text)));
    });
    return { started, closed };
}
function startError(text) {
    const refusal = /^refused (\d+) (.*)$/m.exec(text);
    if (refusal)
        return new ContainerStartError(refusal[2] ?? "", Number(refusal[1]));
    const noise = text.replace(/^pid \d+$/m, "").trim();
    return new ContainerStartError(noise || "the container was killed before its program ran", 128);
}
