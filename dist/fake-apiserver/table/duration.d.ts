/** `3m20s`, `5d`: an age as kubectl shows it, from milliseconds. */
export declare function humanDuration(milliseconds: number): string;
/** The time since an API timestamp; `<unknown>` without one. */
export declare function ageOf(time: unknown, now: number): string;
