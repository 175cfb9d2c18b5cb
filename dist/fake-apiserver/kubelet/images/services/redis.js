/** A key-value store in the Redis protocol: PING, ECHO, SET, GET, DEL, EXISTS, INCR, DBSIZE, FLUSHALL, QUIT. */
export function createRedis() {
    const values = new Map();
    return (connection) => {
        let rest = "";
        connection.on("data", (data) => {
            rest += data.toString("latin1");
            for (;;) {
                const command = readCommand(rest);
                if (command === undefined)
                    return;
                rest = rest.slice(command.length);
                const [name = "", ...args] = command.words;
                if (name === "")
                    continue;
                connection.write(answer(values, name.toUpperCase(), args), "latin1");
                if (name.toUpperCase() === "QUIT")
                    connection.end();
            }
        });
    };
}
/** Undefined until a whole command is there: an array of bulk strings, or a plain line. */
function readCommand(text) {
    const end = text.indexOf("\n");
    if (end === -1)
        return undefined;
    if (!text.startsWith("*"))
        return { words: text.slice(0, end).trim().split(/\s+/), length: end + 1 };
    const words = [];
    let at = end + 1;
    for (let count = Number(text.slice(1, end)); count > 0; count--) {
        const lineEnd = text.indexOf("\n", at);
        if (lineEnd === -1)
            return undefined;
        const length = Number(text.slice(at + 1, lineEnd));
        if (text.length < lineEnd + 1 + length + 2)
            return undefined;
        words.push(text.slice(lineEnd + 1, lineEnd + 1 + length));
        at = lineEnd + 1 + length + 2;
    }
    return { words, length: at };
}
function answer(values, name, args) {
    const [key = "", value = ""] = args;
    switch (name) {
        case "PING":
            return args.length === 0 ? "+PONG\r\n" : bulk(key);
        case "ECHO":
            return bulk(key);
        case "SET":
            values.set(key, value);
            return "+OK\r\n";
        case "GET":
            return bulk(values.get(key));
        case "DEL":
            return integer(args.filter((each) => values.delete(each)).length);
        case "EXISTS":
            return integer(args.filter((each) => values.has(each)).length);
        case "INCR":
            values.set(key, String(Number(values.get(key) ?? 0) + 1));
            return integer(Number(values.get(key)));
        case "DBSIZE":
            return integer(values.size);
        case "FLUSHALL":
            values.clear();
            return "+OK\r\n";
        case "QUIT":
            return "+OK\r\n";
        default:
            return `-ERR unknown command '${name}'\r\n`;
    }
}
function bulk(text) {
    return text === undefined ? "$-1\r\n" : `$${text.length}\r\n${text}\r\n`;
}
function integer(value) {
    return `:${value}\r\n`;
}
