/** What Kubernetes does at one moment of a container's life; at most one of the three is set. */
export interface LifecycleHandlerConfig {
    exec: {
        command: string[];
    } | undefined;
    http_get: {
        host: string;
        http_headers: {
            name: string;
            value: string;
        }[];
        path: string;
        port: number;
        scheme: string;
    } | undefined;
    tcp_socket: {
        host: string;
        port: number;
    } | undefined;
}
/** `[runners.kubernetes.container_lifecycle]`, for the build and the service containers. */
export interface ContainerLifecycleConfig {
    post_start: LifecycleHandlerConfig | undefined;
    pre_stop: LifecycleHandlerConfig | undefined;
}
