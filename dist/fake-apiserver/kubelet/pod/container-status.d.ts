export interface ContainerState {
    waiting?: {
        reason: string;
        message?: string;
    };
    running?: {
        startedAt: string;
    };
    terminated?: {
        exitCode: number;
        signal?: number;
        reason: string;
        message?: string;
        startedAt: string;
        finishedAt: string;
        containerID?: string;
    };
}
export interface ContainerStatus {
    name: string;
    state: ContainerState;
    lastState: ContainerState;
    ready: boolean;
    restartCount: number;
    image: string;
    imageID: string;
    containerID?: string;
    started?: boolean;
}
/** The status of a container that nothing has happened to yet. */
export declare function notStarted(name: string, image: string, reason: string): ContainerStatus;
