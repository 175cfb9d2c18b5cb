/** Bytes that may lie in the queue before the pusher has to wait. */
const ROOM = 256 * 1024;
export function createMessageQueue() {
    const messages = [];
    let size = 0;
    let ended = false;
    let arrived;
    let waitingForRoom = [];
    function freeRoom() {
        const waiting = waitingForRoom;
        waitingForRoom = [];
        for (const proceed of waiting)
            proceed();
    }
    return {
        push(data) {
            if (ended)
                return Promise.resolve();
            messages.push(data);
            size += data.length;
            arrived?.();
            if (size < ROOM)
                return Promise.resolve();
            return new Promise((resolve) => waitingForRoom.push(resolve));
        },
        end() {
            ended = true;
            arrived?.();
            freeRoom();
        },
        async *[Symbol.asyncIterator]() {
            for (;;) {
                for (let message = messages.shift(); message !== undefined; message = messages.shift()) {
                    size -= message.length;
                    yield message;
                    if (size < ROOM)
                        freeRoom();
                }
                if (ended)
                    return;
                await new Promise((resolve) => (arrived = resolve));
                arrived = undefined;
            }
        },
    };
}
