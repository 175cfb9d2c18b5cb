const TOKEN_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
export function createRunnerRegistry(random) {
    const runners = new Map();
    const newToken = () => `glrt-${random.text(20, TOKEN_ALPHABET)}`;
    let last = 0;
    const keep = (runner) => {
        runners.set(runner.token, runner);
        return runner;
    };
    return {
        registrationToken: `GR1348941${random.text(20, TOKEN_ALPHABET)}`,
        add({ description = "", tags = [], runUntagged = true, maximumTimeout } = {}) {
            return keep({ id: ++last, token: newToken(), description, tags, runUntagged, maximumTimeout });
        },
        find: (token) => runners.get(token),
        remove: (runner) => void runners.delete(runner.token),
        resetToken(runner) {
            runners.delete(runner.token);
            return keep({ ...runner, token: newToken() });
        },
    };
}
