import type { Outlet, StreamAnswer } from "../../fake-apiserver/http/answer.ts";
import { mediaType } from "../../fake-apiserver/http/request-body.ts";
import type { HttpResponse } from "../../src/platform/index.ts";
import { answerHeaders } from "../upstream/forwarded-headers.ts";
import { lostBecause } from "../upstream/upstream.ts";
import { lengthFrames, lineFrames } from "./event-frames.ts";
import { frameOfLine } from "../../fake-apiserver/protobuf/watch-frame.ts";

/** A watch, event by event: as they come, unless the client is too slow for them. `reword` is for those in JSON. */
export function watchRelay({ status, headers, body }: HttpResponse, reword?: (text: string) => string): StreamAnswer {
  const contentType = headers["content-type"] ?? "application/json";
  const isProtobuf = mediaType(contentType) === "application/vnd.kubernetes.protobuf";

  async function carry(outlet: Outlet): Promise<void> {
    const frames = isProtobuf ? lengthFrames() : lineFrames();
    for await (const chunk of body) {
      for (const frame of frames.push(chunk as Buffer)) {
        await outlet.write(reword === undefined || isProtobuf ? frame : reword(frame.toString("utf8")));
      }
    }
  }

  return {
    status,
    contentType,
    headers: answerHeaders(headers),
    kind: "watch",
    ...(isProtobuf && { frame: frameOfLine }),
    start(outlet) {
      outlet.onClose(() => void body.destroy());
      carry(outlet).then(outlet.end, (error: unknown) => outlet.lose(lostBecause(error).message));
    },
  };
}
