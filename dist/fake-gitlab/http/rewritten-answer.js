/** The answer that leaves in place of the true one. */
export function rewrittenAnswer(answer, action) {
    if (action.do === "replace") {
        const { status = answer.status, contentType, body } = action;
        return { status, headers: { ...answer.headers, "content-type": contentType }, body };
    }
    const { body = "" } = answer;
    return { ...answer, body: body.slice(0, action.bytes === "half" ? body.length >>> 1 : action.bytes) };
}
