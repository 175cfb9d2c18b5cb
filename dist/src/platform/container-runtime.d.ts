import type { Readable, Writable } from "node:stream";
import type { ExitStatus } from "./exit-status.ts";
import type { Address, Connection } from "./network.ts";
/** What separates the pods of this machine from each other and from the host. Scenarios name these under `needs`. */
export interface Isolation {
    /** Volumes appear at their true paths (`/builds`, `/scripts-1-2`) and the host's files are out of reach. */
    files: boolean;
    /** Each pod has loopback and ports of its own, and the names of `hosts` resolve. */
    network: boolean;
    /** A container sees only its own processes. */
    processes: boolean;
    /** Containers of one pod can be of different users and in any groups, and see each other's files as those users'. */
    users: boolean;
}
/** What an image brings into a container, apart from the userland of the host that every image shares. */
export interface ImageContent {
    /** Extra files: path in the container -> file or folder of the host, read-only. */
    files: Record<string, string>;
}
/** A folder of the host whose content lies in memory for the containers of one pod, and goes with the pod. */
export interface MemoryFolder {
    folder: string;
    /** Bytes that fit. */
    limit?: number;
    /** Group that owns it. */
    group?: number;
}
export interface SandboxSpec {
    /** Unique on this machine: the pod's uid. */
    id: string;
    hostname: string;
    /** Lines of `/etc/hosts` beyond localhost. */
    hosts: {
        ip: string;
        names: string[];
    }[];
    /** Text of `/etc/resolv.conf`. Unset: nobody answers names. */
    resolver?: string;
    /** Without isolation of files these are ordinary folders. */
    memory?: MemoryFolder[];
    /** Servers of the host that the pod may reach under the very same address, e.g. the fake GitLab on 127.0.0.1:41234. */
    reachable: Address[];
}
export interface Mount {
    /** Folder or file of the host. */
    source: string;
    /** Absolute path in the container. */
    target: string;
    readOnly: boolean;
}
/** What the processes of a container may do, in the words in which a kubelet tells a container engine. */
export interface ContainerSecurity {
    /** Every capability. */
    privileged: boolean;
    /** Names without `CAP_`. Added to what the engine gives by default, then taken away; `ALL` counts before single ones. */
    capabilities: {
        add: string[];
        drop: string[];
    };
    /** No program makes its process more than it is, whoever owns it. */
    noNewPrivileges: boolean;
    /** Volumes stay writable. */
    readOnlyRootFileSystem: boolean;
}
/** Numeric. `groups` are those beside `gid`. */
export interface ContainerUser {
    uid: number;
    gid: number;
    groups?: number[];
}
export interface ContainerSpec {
    /** Unique in its sandbox. A restarted container gets a new sandbox-unique id such as `build-1`. */
    id: string;
    image: ImageContent;
    /** argv; the program is looked up in the container's PATH. */
    command: string[];
    /** The whole environment. */
    env: Record<string, string>;
    workingDir: string;
    /** Unset means the user who owns the runtime (root inside the container). */
    user?: ContainerUser;
    /** Unset means what an engine gives by default. */
    security?: ContainerSecurity;
    mounts: Mount[];
    /** Keep a stdin open for `attach`; without it the container reads end-of-file. */
    stdin: boolean;
}
export interface ExecSpec {
    command: string[];
    /** Defaults to the container's environment and working directory. */
    env?: Record<string, string>;
    workingDir?: string;
    stdin: boolean;
    /** A pseudo terminal of its own: both outputs come as one, on `stdout`, as a terminal shows them. Default false. */
    tty?: boolean;
}
/** In characters. */
export interface TerminalSize {
    columns: number;
    rows: number;
}
/** A process with its streams: a container's first process, or one that `exec` added. */
export interface ContainerProcess {
    /** Ended by the caller to send end-of-file. Writing after the process ended is not an error. */
    readonly stdin: Writable;
    readonly stdout: Readable;
    readonly stderr: Readable;
    readonly exited: Promise<ExitStatus>;
    /** The window of a process on a terminal has another size. Unset without a terminal. */
    resize?(size: TerminalSize): void;
    /** Of a process that `exec` added: that one. Of a container's first process: every process of the container when it is `SIGKILL`. */
    kill?(signal: NodeJS.Signals): void;
}
export interface Container extends ContainerProcess {
    readonly id: string;
    /**
     * A program that is missing gives exit 126/127 with the runtime's message on stderr, as a container engine does. Rejects with a
     * `ContainerStartError` where there are no terminals.
     */
    exec(spec: ExecSpec): Promise<ContainerProcess & {
        kill(signal: NodeJS.Signals): void;
    }>;
    /** Signals the container's first process; `SIGKILL` takes every process of the container with it. */
    kill(signal: NodeJS.Signals): void;
}
export interface PodProcess {
    /** The host's number for it. */
    pid: number;
    /** argv, joined by blanks; empty when it is just ending. */
    command: string;
}
/** The pod's shell around its containers: network, host name, the processes that must not outlive it. */
export interface Sandbox {
    /** The pod IP. */
    readonly ip: string;
    /** Rejects with a `ContainerStartError` when the first program cannot be started. */
    start(spec: ContainerSpec): Promise<Container>;
    /** A connection to a port of the pod, as from another pod. Rejects with Node's codes. */
    dial(port: number): Promise<Connection>;
    /** What runs in it now, in any of its containers and beside them. */
    processes(): PodProcess[];
    /** Kills what still runs and frees everything; resolves when nothing of the pod is left. */
    remove(): Promise<void>;
}
/** `code` is what a kubelet reports: 127 for a missing program, 126 for one that cannot be run, 128 for the rest. */
export declare class ContainerStartError extends Error {
    name: string;
    readonly code: number;
    constructor(message: string, code: number);
}
/** Containers as real processes in `fake`, interpreted in-process in `sim`. */
export interface ContainerRuntime {
    readonly isolation: Isolation;
    /** One line for people: how pods are separated here, and why not better. */
    readonly description: string;
    createSandbox(spec: SandboxSpec): Promise<Sandbox>;
    /** Process ids of this runtime that are alive although their sandbox is gone. Always empty after `close`. */
    leftovers(): Promise<number[]>;
    close(): Promise<void>;
}
