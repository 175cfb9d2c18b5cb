export function createSharedHttpClients(createClient, versions) {
    const clients = new Map();
    return {
        borrow({ server, tls }) {
            const key = JSON.stringify([server, tls]);
            const shared = clients.get(key) ?? { http: createClient(tls, versions), borrowers: 0 };
            clients.set(key, shared);
            shared.borrowers++;
            return {
                http: shared.http,
                release() {
                    if (--shared.borrowers > 0)
                        return;
                    clients.delete(key);
                    shared.http.close();
                },
            };
        },
    };
}
