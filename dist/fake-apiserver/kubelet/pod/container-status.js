/** The status of a container that nothing has happened to yet. */
export function notStarted(name, image, reason) {
    return {
        name,
        state: { waiting: { reason } },
        lastState: {},
        ready: false,
        restartCount: 0,
        image,
        imageID: "",
        started: false,
    };
}
