/** Pods are numbered; their addresses lie on the loopback device of their own network namespace. */
export function podAddress(number) {
    const host = number % 64_000;
    return `10.244.${Math.floor(host / 250)}.${(host % 250) + 2}`;
}
// ioctl numbers of Linux: SIOCSIFFLAGS 0x8914 with IFF_UP|IFF_RUNNING, SIOCSIFADDR 0x8916 on an alias of lo.
const PERL = `
use Socket;
socket(my $s, AF_INET, SOCK_DGRAM, 0) or die "socket: $!\\n";
ioctl($s, 0x8914, pack("a16 s x22", "lo", 65)) or die "lo up: $!\\n";
my $n = 0;
for (@ARGV) {
  $n++;
  ioctl($s, 0x8916, pack("a16 S n a4 x8 x8", "lo:$n", AF_INET, 0, inet_aton($_))) or die "address $_: $!\\n";
}
`;
/** argv that brings loopback up and gives it these IPv4 addresses. */
export function loopbackCommand(tools, addresses) {
    if ("perl" in tools.network)
        return [tools.network.perl, "-e", PERL, ...addresses];
    const batch = ["link set lo up", ...addresses.map((address) => `addr add ${address}/32 dev lo`)].join("\n");
    return ["sh", "-c", `"$0" -batch - <<EOF\n${batch}\nEOF`, tools.network.ip];
}
