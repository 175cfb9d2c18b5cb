/** World-writable as a kubelet makes them; pods run under any user. */
export declare function emptyDir(dir: string, { keep }?: {
    keep?: boolean | undefined;
}): Promise<string>;
