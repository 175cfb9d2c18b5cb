const NARROWEST_BAR = 10;
const WIDEST_BAR = 30;
/** The live line: never longer than `width`, so that a terminal does not break it. */
export function formatProgress(counts, width = 80) {
    const { running, passed, failed, skipped, unsupported, known, total } = counts;
    const done = passed + failed + skipped + unsupported + known;
    const others = Object.entries({ skipped, unsupported, "failed as known": known });
    const rest = others.map(([word, count]) => (count === 0 ? "" : `, ${count} ${word}`)).join("");
    const text = `${done}/${total}  ${running} running, ${passed} passed, ${failed} failed${rest}  ${clock(counts.elapsedMs)}`;
    const room = Math.min(WIDEST_BAR, width - text.length - 3);
    if (room < NARROWEST_BAR)
        return text.slice(0, Math.max(0, width));
    const filled = total === 0 ? room : Math.min(room, Math.floor((done / total) * room));
    return `[${"#".repeat(filled)}${"-".repeat(room - filled)}] ${text}`;
}
/** `0:07`, `12:34`. */
function clock(ms) {
    const whole = Math.floor(ms / 1000);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
