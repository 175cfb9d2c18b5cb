export { serveStream } from "./serve-stream.js";
export { chooseLogProtocol, serveLogStream } from "./serve-log-stream.js";
