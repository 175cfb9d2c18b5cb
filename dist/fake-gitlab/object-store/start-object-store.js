import { closableDoor } from "../../src/faults/wire/index.js";
import { createHttpFront } from "../http/http-front.js";
import { serveObject } from "./serve-object.js";
const BUCKET = "runner-cache";
/** Starts it with one empty bucket, keys of its own and the region us-east-1. */
export async function startObjectStore(options) {
    const { clock, network, random, history, faults, host = "127.0.0.1" } = options;
    const state = {
        accessKey: `AKIA${random.text(16).toUpperCase()}`,
        secretKey: random.text(40),
        region: "us-east-1",
        buckets: new Set([BUCKET]),
        objects: new Map(),
        now: () => clock.now(),
    };
    const route = {
        target: "object-store",
        method: undefined,
        path: /^\/(.*)$/,
        body: "whole",
        facts: ([name = ""]) => ({ resource: "objects", name: decodeURIComponent(name) }),
        handle: (call) => serveObject(call, state),
    };
    const front = createHttpFront([route], { clock, history, faults }, "object-store");
    const listener = await network.listen({ host, port: 0 }, (connection) => front(connection));
    const door = closableDoor({ listener, clock, faults, targets: ["object-store"] });
    const { address } = listener;
    return {
        ...state,
        bucket: BUCKET,
        address,
        url: `http://${address.host}:${address.port}`,
        objects: () => [...state.objects.values()],
        close() {
            door();
            return listener.close();
        },
    };
}
