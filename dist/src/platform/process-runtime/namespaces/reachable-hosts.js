import net from "node:net";
/** Runs inside the pod's network: listens there, hands the listening sockets to us, and ends. */
const LISTENER = `
const net = require("node:net");
const addresses = JSON.parse(process.argv[1]);
Promise.all(addresses.map(({ host, port }) => new Promise((resolve, reject) => {
  const server = net.createServer().once("error", reject);
  server.listen({ host, port, backlog: 511 }, () => resolve(server));
}))).then((servers) => {
  servers.forEach((server, index) => process.send({ index }, server));
}, (error) => process.send({ error: error.message }));
process.on("disconnect", () => process.exit());
`;
/**
 * Makes each address lead, inside a pod's network, to the same address of the host. `enter` is the command that starts a
 * program in that network. We accept the connections ourselves, so nothing of it lives in the pod.
 */
export async function openReachableHosts(spawner, enter, addresses) {
    if (addresses.length === 0)
        return { close: () => { } };
    const servers = await listenInside(spawner, enter, addresses);
    const open = new Set();
    servers.forEach((server, index) => {
        const address = addresses[index];
        if (address)
            server.on("connection", (socket) => forward(socket, address, open));
    });
    return {
        close() {
            for (const server of servers)
                server.close();
            for (const socket of open)
                socket.destroy();
        },
    };
}
async function listenInside(spawner, enter, addresses) {
    const [program = "", ...args] = enter;
    const request = { program, args: [...args, process.execPath, "-e", LISTENER, JSON.stringify(addresses)] };
    try {
        const servers = await spawner.listen({ ...request, count: addresses.length });
        // A pod may close its half of a connection and still read, as git does.
        for (const server of servers)
            Object.assign(server, { allowHalfOpen: true, noDelay: true });
        return servers;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`cannot listen inside the pod's network: ${reason}`, { cause: error });
    }
}
function forward(inside, address, open) {
    const outside = net.connect({ host: address.host, port: address.port, noDelay: true, allowHalfOpen: true });
    join(inside, outside, open);
    join(outside, inside, open);
}
/** A reset on one side is passed on as a reset, so that network faults of the host's servers reach the pod as they are. */
function join(from, to, open) {
    open.add(from);
    from.pipe(to);
    from.on("error", () => void to.resetAndDestroy());
    from.on("close", () => {
        open.delete(from);
        if (!from.readableEnded)
            to.destroy();
    });
}
