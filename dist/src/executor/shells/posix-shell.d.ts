import type { ContainerShell } from "./container-shell.ts";
export interface PosixOptions {
    posixEscapes: boolean;
    /** Program of the helper image that takes stage scripts there. */
    helperShell: string;
}
/** Whatever shell the image has: bash, or sh. */
export declare function posixShell({ posixEscapes, helperShell }: PosixOptions): ContainerShell;
