/** Who sends a request, as authentication found out. */
export interface User {
    name: string;
    groups: string[];
}
/** Adds the groups that everybody of this kind is in. */
export declare function createUser(name: string, groups: string[]): User;
export declare const ANONYMOUS: User;
