import { Duplex } from "node:stream";
import { ForwardRefusal } from "../../fake-apiserver/streams/port-forward/forwarded-port.ts";
import type { SpdyClient, SpdyStream } from "../../fake-apiserver/streams/spdy/spdy-client.ts";
import type { Connection } from "../../src/platform/index.ts";
import { createPacing } from "./incoming-bytes.ts";

/** A connection to a port of a pod behind the real API server; `request` tells it from others over the same SPDY connection. */
export async function dialRemotePort(spdy: SpdyClient, port: number, request: number): Promise<Connection> {
  const { push, goOn } = createPacing();
  const streams: SpdyStream[] = [];
  const duplex = new Duplex({
    read: goOn,
    write: (chunk: Buffer, _encoding, done) => void data.send(chunk).then(() => done()),
    final: (done) => void data.end().then(() => done()),
    destroy(error, done) {
      goOn();
      for (const stream of streams) stream.cancel();
      done(error);
    },
  });
  // Whoever reads meets it.
  duplex.on("error", () => {});

  const headers = (streamtype: string) => ({ streamtype, port: String(port), requestid: String(request) });
  const said: Buffer[] = [];
  const errorsEnded = Promise.withResolvers<void>();
  const [errors, data] = await Promise.all([
    spdy.open(headers("error"), {
      onData(chunk) {
        said.push(chunk);
        return Promise.resolve();
      },
      onEnd() {
        if (said.length > 0) duplex.destroy(new ForwardRefusal(Buffer.concat(said).toString("utf8")));
        errorsEnded.resolve();
      },
    }),
    spdy.open(headers("data"), {
      onData: (chunk) => push(duplex, chunk),
      onEnd(broken) {
        if (broken) duplex.destroy(new Error("the stream to the node broke"));
        // Kubelets may end the bytes before they say what went wrong.
        else void errorsEnded.promise.then(() => duplex.push(null));
      },
    }),
  ]);
  streams.push(errors, data);
  // Nobody has anything to say there.
  void errors.end();
  return Object.assign(duplex, { resetAndDestroy: () => duplex.destroy() });
}
