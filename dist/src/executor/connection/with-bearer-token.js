/**
 * The same API server for another bearer token ("Set the bearer token for Kubernetes API calls"). Whatever else says who the runner is
 * goes: a client certificate would win over the token.
 */
export function withBearerToken(connection, token) {
    const { server, tls } = connection;
    const { cert: _cert, key: _key, ...trust } = tls;
    return { server, token, tls: trust };
}
