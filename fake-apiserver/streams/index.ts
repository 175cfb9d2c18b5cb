export { serveStream } from "./serve-stream.ts";
export type { ServedStream, ServeStream } from "./serve-stream.ts";
export { upgradedRequest } from "./upgraded-request.ts";
export { chooseLogProtocol, serveLogStream } from "./serve-log-stream.ts";
