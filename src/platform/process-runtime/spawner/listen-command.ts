import type { Address } from "../../network.ts";

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

/** The command that does so; `enter` leads the way in. */
export function listenCommand(enter: readonly string[], addresses: readonly Address[]): string[] {
  return [...enter, process.execPath, "-e", LISTENER, JSON.stringify(addresses)];
}
