/** A setting as `git config` names it (`url.http://host/.insteadOf`), and its value. */
export type ConfigEntry = readonly [key: string, value: string];
/** A file that git reads as its configuration: written as a whole it costs no process, `git config` one for each setting. */
export declare function configText(entries: readonly ConfigEntry[]): string;
