import { createDescriber } from "../history/index.js";
/** Tells of every fault that fires, and whom it befalls. */
export function tellOfFaults({ history }, { json, print }) {
    const describe = createDescriber();
    history.onEvent((event) => {
        const line = describe(event);
        if (event.type !== "fault-fired")
            return;
        const { entry, fault, request, connection } = event;
        if (json)
            print(JSON.stringify({ fault, entry, request, connection }));
        else
            print(line);
    });
}
