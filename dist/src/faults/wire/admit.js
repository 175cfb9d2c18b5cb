import { delayOf } from "./delay.js";
import { toxicOf } from "./outflow.js";
import { createWire } from "./wire.js";
/**
 * Does to a new connection what is due, before anybody speaks over it. Gives what is left to be served: the connection itself, or a wire
 * that stands before it when its bytes are to suffer; undefined when nothing is. Which certificate is shown is left to whoever serves it.
 */
export async function admit(raw, actions, clock) {
    let wire;
    for (const action of actions) {
        if (action.do === "delay") {
            await clock.sleep(delayOf(action));
        }
        else if (action.do === "impair") {
            wire ??= createWire(raw, { clock, resetBelow: () => raw.resetAndDestroy() });
            wire.impair(action.direction, toxicOf(action));
        }
        else if (action.do === "alert") {
            raw.resume().once("data", () => raw.end(fatalAlert(action.description)));
            return undefined;
        }
        else if (action.do === "reset") {
            if (action.afterHello === true)
                raw.resume().once("data", () => raw.resetAndDestroy());
            else
                raw.resetAndDestroy();
            return undefined;
        }
        else if (action.do === "stall-handshake") {
            // Reading without answering: the client's giving up is noticed, its ClientHello is not answered.
            raw.resume().once("end", () => raw.destroy());
            return undefined;
        }
    }
    return wire ?? raw;
}
/** A TLS record of the type alert, in the version that all clients understand. */
function fatalAlert(description) {
    return Buffer.of(21, 3, 3, 0, 2, 2, description);
}
