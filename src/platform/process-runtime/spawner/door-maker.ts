import { isIPv4 } from "node:net";
import type { Address } from "../../network.ts";
import { programPath } from "../program-path.ts";

/** Numbers of the calls `setns` and `sendmsg`, for which Perl has no names. */
const CALLS: Partial<Record<NodeJS.Architecture, readonly [number, number]>> = { x64: [308, 46], arm64: [268, 211] };

/**
 * A program that lives as long as its channel, asked to listen in the network of a process. A child of it goes there, since who is in a
 * user namespace does not come back, and hands over the sockets as Node.js does it among its own: a line of JSON with the socket
 * beside it. Node.js itself would take ten times as long to start as all of this, for every pod.
 */
const PROGRAM = `
use strict; use warnings;
my ($setns, $sendmsg) = map { $_ + 0 } @ARGV;
my $channel = $ENV{NODE_CHANNEL_FD} + 0;
open(my $words, "<&=", $channel) or die "channel: $!\\n";

sub say_it {
  my ($text, $socket) = @_;
  $text .= "\\n";
  my $part = pack("P Q", $text, length $text);
  my $beside = defined $socket ? pack("Q l l l x4", 20, 1, 1, fileno $socket) : "";
  my $message = pack("Q L x4 P Q", 0, 0, $part, 1)
    . ($beside eq "" ? pack("Q Q", 0, 0) : pack("P Q", $beside, length $beside)) . pack("l x4", 0);
  syscall($sendmsg, $channel, $message, 0) == length $text or die "send: $!\\n";
}

sub enter {
  my ($process, $kind) = @_;
  open(my $namespace, "<", "/proc/$process/ns/$kind") or die "$kind namespace: $!\\n";
  syscall($setns, fileno $namespace, 0) == 0 or die "enter $kind namespace: $!\\n";
}

sub listen_at {
  my ($host, $port) = @_;
  socket(my $socket, 2, 1 | 0x800, 0) or die "socket: $!\\n";
  setsockopt($socket, 1, 2, 1) or die "setsockopt: $!\\n";
  bind($socket, pack("S n C4 x8", 2, $port, split /\\./, $host)) or die "listen $host:$port: $!\\n";
  listen($socket, 511) or die "listen $host:$port: $!\\n";
  return $socket;
}

while (defined(my $line = <$words>)) {
  my ($id) = $line =~ /"id":(\\d+)/ or next;
  my ($process) = $line =~ /"process":(\\d+)/;
  my ($user) = $line =~ /"user":(true|false)/;
  my ($doors) = $line =~ /"doors":"([^"]*)"/;
  my $child = fork;
  if (!defined $child) {
    say_it(qq({"id":$id,"listening":false,"error":"fork: $!"}));
  } elsif ($child == 0) {
    exit 0 if eval {
      enter($process, "user") if $user eq "true";
      enter($process, "net");
      my @sockets = map { listen_at(split /:/) } split / /, $doors;
      for my $index (0 .. $#sockets) {
        say_it(qq({"cmd":"NODE_HANDLE","type":"net.Server","msg":{"id":$id,"index":$index}}), $sockets[$index]);
      }
      1;
    };
    my $reason = $@ =~ s/[^ -~]|["\\\\]//gr;
    say_it(qq({"id":$id,"listening":false,"error":"$reason"}));
    exit 1;
  } else {
    waitpid($child, 0);
    say_it(qq({"id":$id,"listening":true,"error":""})) if $? == 0;
  }
}
`;

/** The command of such a program, or undefined where there can be none. */
export function doorMakerCommand(): [program: string, ...args: string[]] | undefined {
  const perl = programPath("perl");
  const calls = process.platform === "linux" ? CALLS[process.arch] : undefined;
  if (perl === undefined || calls === undefined) return undefined;
  return [perl, "-e", PROGRAM, ...calls.map(String)];
}

/** Whether it understands them all. */
export function hasDoorsFor(addresses: readonly Address[]): boolean {
  return addresses.every(({ host }) => isIPv4(host));
}
