import type { HttpRequest, HttpResponse } from "../http-client.ts";
import type { Http2Connection } from "./http2-connection.ts";
/** Sends one request over the connection. Rejects with `NotProcessed` when it may be sent again, or with the signal's reason. */
export declare function sendHttp2(connection: Http2Connection, request: HttpRequest, url: URL): Promise<HttpResponse>;
