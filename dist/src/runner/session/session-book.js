export function createSessionBook(random, server) {
    const sessions = new Map();
    return {
        find: (id) => sessions.get(id),
        create() {
            const id = random.uuid();
            const token = random.text(32, "0123456789abcdef");
            let environment;
            const session = { token, environment: () => environment?.(), visit: undefined };
            sessions.set(id, session);
            return {
                offer: { url: `${server.url}/session/${id}`, certificate: server.certificate, authorization: token },
                timeoutSeconds: server.timeoutSeconds,
                open(from) {
                    environment = from;
                },
                visit: () => session.visit,
                close() {
                    environment = undefined;
                    sessions.delete(id);
                    session.visit?.end();
                },
            };
        },
    };
}
