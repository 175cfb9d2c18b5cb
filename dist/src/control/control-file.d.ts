/** How to speak to a world that is being served. */
export interface ControlDoor {
    /** `http://127.0.0.1:PORT` */
    url: string;
    token: string;
    pid: number;
}
/** Lets other programs of the same user find the door; gives what takes the note away again. Nobody else can read it. */
export declare function announce(door: ControlDoor): Promise<() => Promise<void>>;
/** The door of the one world that is served, or of the one with this process id. Throws a `UsageError` when there is none, or more. */
export declare function findDoor(pid?: number): Promise<ControlDoor>;
