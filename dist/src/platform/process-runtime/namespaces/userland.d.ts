export interface Userland {
    /** Folders and files of the host at the same place in the container. */
    shared: string[];
    /** Link in the container -> what it says, relative to the link's folder. */
    links: Record<string, string>;
}
/** `/bin` and its like are links into `/usr` on most systems of today, and folders on others. */
export declare function hostUserland(): Userland;
