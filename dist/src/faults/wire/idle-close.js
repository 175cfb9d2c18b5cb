export function createIdleClose(clock, connection) {
    let timer;
    let atReuse;
    return {
        answered(action) {
            if (action.afterMs === undefined) {
                atReuse = action;
                return;
            }
            timer = clock.timer(action.afterMs, () => {
                if (!connection.isOpen())
                    return;
                action.fired();
                connection.close(action.how);
            }, { background: true });
        },
        reused() {
            timer?.cancel();
            atReuse?.fired();
            return atReuse?.how;
        },
    };
}
