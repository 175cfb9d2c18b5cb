/** Variables in the environment of every plain container by which its processes are found again, wherever they went. */
export declare const RUNTIME_MARKER = "FAULTLINE_RUNTIME";
export declare function podMarker(sandbox: string): string;
export declare function containerMarker(sandbox: string, container: string): string;
