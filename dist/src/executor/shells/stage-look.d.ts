/** What a look at a stage in its container shows. */
export interface StageLook {
    /** `waiting`: nobody has started it. `lost`: the folder with its script is gone. `ended`: no process of it is left. */
    state: "waiting" | "running" | "ended" | "lost";
    /** Of what its job has written until then; unset where nobody could count. */
    logBytes?: number;
}
/** Reads what the look lines of a shell printed; undefined when it is something else. */
export declare function readLook(text: string): StageLook | undefined;
