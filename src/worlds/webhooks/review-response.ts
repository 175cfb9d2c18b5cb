import type { WebhookAnswer } from "../../scenario/webhook-schema.ts";

/** An HTTP answer. */
export interface Reply {
  status: number;
  contentType: string;
  body: string;
}

/** What a webhook's server answers to the text of an AdmissionReview; undefined where it never does. */
export function reviewResponse(answer: WebhookAnswer, question: string): Reply | undefined {
  if (answer.hangs === true) return undefined;
  if (answer.status !== undefined) {
    return { status: answer.status, contentType: "text/plain; charset=utf-8", body: answer.body ?? "" };
  }
  const { apiVersion, request } = JSON.parse(question) as { apiVersion: string; request: { uid: string } };
  const { patch, deny, warnings } = answer;
  const response = {
    uid: request.uid,
    allowed: deny === undefined,
    ...(deny === undefined ? {} : { status: deny }),
    ...(warnings === undefined ? {} : { warnings }),
    ...(patch === undefined
      ? {}
      : { patchType: "JSONPatch", patch: Buffer.from(JSON.stringify(patch)).toString("base64") }),
  };
  const body = JSON.stringify({ kind: "AdmissionReview", apiVersion, response });
  return { status: 200, contentType: "application/json", body };
}
