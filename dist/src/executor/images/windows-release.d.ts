/** `10.0.20348` or `10.0.20348.2031` -> `21H2`; undefined for a Windows without helper image. */
export declare function windowsRelease(build: string): string | undefined;
