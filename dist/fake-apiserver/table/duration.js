const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** `3m20s`, `5d`: an age as kubectl shows it, from milliseconds. */
export function humanDuration(milliseconds) {
    const seconds = Math.trunc(milliseconds / 1000);
    if (seconds < -1)
        return "<invalid>";
    if (seconds < 0)
        return "0s";
    if (seconds < 2 * MINUTE)
        return `${seconds}s`;
    if (seconds < 10 * MINUTE)
        return twoUnits(seconds, MINUTE, "m", 1, "s");
    if (seconds < 3 * HOUR)
        return `${Math.trunc(seconds / MINUTE)}m`;
    if (seconds < 8 * HOUR)
        return twoUnits(seconds, HOUR, "h", MINUTE, "m");
    if (seconds < 2 * DAY)
        return `${Math.trunc(seconds / HOUR)}h`;
    if (seconds < 8 * DAY)
        return twoUnits(seconds, DAY, "d", HOUR, "h");
    if (seconds < 2 * YEAR)
        return `${Math.trunc(seconds / DAY)}d`;
    if (seconds < 8 * YEAR)
        return twoUnits(seconds, YEAR, "y", DAY, "d");
    return `${Math.trunc(seconds / YEAR)}y`;
}
function twoUnits(seconds, big, bigName, small, smallName) {
    const rest = Math.trunc((seconds % big) / small);
    return `${Math.trunc(seconds / big)}${bigName}${rest === 0 ? "" : `${rest}${smallName}`}`;
}
/** The time since an API timestamp; `<unknown>` without one. */
export function ageOf(time, now) {
    return typeof time === "string" ? humanDuration(now - Date.parse(time)) : "<unknown>";
}
