export const CLOSE_CHANNEL = 255;
const NAMES = new Set([
    "v5.channel.k8s.io",
    "v4.channel.k8s.io",
    "v4.base64.channel.k8s.io",
    "channel.k8s.io",
    "base64.channel.k8s.io",
]);
/** The first of the client's protocols that is known; an old client that offers none gets the oldest. */
export function chooseChannelProtocol(offered) {
    const name = offered.length === 0 ? "channel.k8s.io" : offered.find((each) => NAMES.has(each));
    if (name === undefined)
        return undefined;
    const carry = name.includes("base64") ? base64 : binary;
    return { name, halfClose: name.startsWith("v5."), ...carry };
}
const binary = {
    binary: true,
    encode: (channel, data) => Buffer.concat([Buffer.of(channel), data]),
    decode(message) {
        const channel = message[0];
        return channel === undefined ? undefined : { channel, data: message.subarray(1) };
    },
};
/** Text messages: the channel as a digit, then Base64. */
const base64 = {
    binary: false,
    encode: (channel, data) => Buffer.from(`${channel}${data.toString("base64")}`),
    decode(message) {
        if (message.length === 0)
            return undefined;
        const text = message.toString("latin1");
        return { channel: Number(text[0]), data: Buffer.from(text.slice(1), "base64") };
    },
};
