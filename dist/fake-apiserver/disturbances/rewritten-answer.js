/** The answer that leaves in place of the true one; its headers fit its body. */
export function rewrittenAnswer(answer, action) {
    if (action.do === "replace") {
        const { status = answer.status, contentType, body } = action;
        const message = status >= 400 ? { failure: { message: body } } : {};
        return { status, contentType, body, ...message };
    }
    const whole = Buffer.from(answer.wire?.body ?? answer.body);
    const { failure: _, wire, ...unwired } = answer;
    const rest = wire === undefined ? unwired : { ...unwired, ...wire };
    return { ...rest, body: whole.subarray(0, action.bytes === "half" ? whole.length >>> 1 : action.bytes) };
}
