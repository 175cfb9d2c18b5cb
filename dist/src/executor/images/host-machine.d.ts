/** The machine that the runner itself runs on, in Go's words. */
export interface HostMachine {
    /** linux, windows, darwin, … */
    os: string;
    /** amd64, arm64, … */
    arch: string;
    /** Of Windows: `10.0.20348`. */
    release: string;
}
export declare function hostMachine(): HostMachine;
