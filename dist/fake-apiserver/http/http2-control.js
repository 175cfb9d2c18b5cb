import { goAwayFrame, rstStreamFrame } from "./http2-frames.js";
export function createHttp2Control(connection, stream) {
    const { session, wire, clock, maxStreams, leaveAfter } = connection;
    const id = stream.id ?? 0;
    return (action) => {
        switch (action.do) {
            case "reset-stream":
                wire.inject(rstStreamFrame(id, action.code));
                stream.destroy();
                return {
                    cause: `stream reset: ${action.code}`,
                    ...(action.code === "REFUSED_STREAM" && { unprocessed: true }),
                };
            case "go-away": {
                const { code, takesThis, abrupt, debug } = action;
                const last = takesThis ? id : Math.max(0, id - 2);
                wire.inject(goAwayFrame(last, code, debug));
                if (!takesThis)
                    stream.destroy();
                leaveAfter(last, abrupt);
                if (!takesThis)
                    return { cause: `left out by GOAWAY ${code}`, unprocessed: true };
                return abrupt ? { cause: `connection closed after GOAWAY ${code}` } : undefined;
            }
            case "silence":
                wire.silence();
                return { cause: "connection silent" };
            case "send-settings": {
                const { count, maxStreams: lowered, restoreAfterMs } = action;
                for (let sent = 0; sent < count; sent++) {
                    session.settings(lowered === undefined ? {} : { maxConcurrentStreams: lowered });
                }
                if (restoreAfterMs === undefined)
                    return undefined;
                const restore = () => {
                    if (!session.destroyed)
                        session.settings({ maxConcurrentStreams: maxStreams });
                };
                clock.timer(restoreAfterMs, restore, { background: true });
                return undefined;
            }
        }
    };
}
