import { given, present } from "./present.js";
/** Hooks of the build, helper and service containers ("Configure a container lifecycle hook"). */
export function lifecycle(config) {
    return given(present({ postStart: handler(config.post_start), preStop: handler(config.pre_stop) }));
}
/** More than one kind is passed on as it is: the API server says what is wrong with it. */
function handler(config) {
    if (config === undefined)
        return undefined;
    const { exec, http_get: http, tcp_socket: tcp } = config;
    return present({
        exec: exec && { command: exec.command },
        httpGet: http && {
            port: http.port,
            ...present({
                host: given(http.host),
                path: given(http.path),
                scheme: given(http.scheme),
                httpHeaders: given(http.http_headers),
            }),
        },
        tcpSocket: tcp && { port: tcp.port, ...present({ host: given(tcp.host) }) },
    });
}
