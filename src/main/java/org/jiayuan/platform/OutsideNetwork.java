package org.jiayuan.platform;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jiayuan.shared.Rule;

/** Which network addresses lie outside: those of the public internet, and no machine of ours or beside ours. */
@Rule(
        says =
                "What somebody typed as another system's address is called only outside: no loopback, private, link-local, "
                        + "multicast, reserved or metadata address, in no notation, wrapped in IPv6 or not.",
        source = "OWASP ASVS 5.0 V1, V13; IANA special-purpose address registries, RFC 6890; issue 4, Hardening")
final class OutsideNetwork {

    /** What IANA has set apart, and where clouds answer their own machines: 100.100.100.200, 168.63.129.16. */
    private static final List<Range> INSIDE_4 = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("168.63.129.16", 32),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4));

    /** The only part of IPv6 that is given out for the public internet. */
    private static final Range PUBLIC_6 = Range.of("2000::", 3);

    /** What of it is something else, among them all that carries an IPv4 address inside: Teredo, 6to4. */
    private static final List<Range> INSIDE_6 =
            List.of(Range.of("2001::", 23), Range.of("2001:db8::", 32), Range.of("2002::", 16), Range.of("3fff::", 20));

    private OutsideNetwork() {}

    private record Range(byte[] start, int bits) {

        static Range of(String start, int bits) {
            try {
                return new Range(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean covers(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether that address lies outside. */
    static boolean has(InetAddress address) {
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> INSIDE_4.stream().noneMatch(range -> range.covers(bytes));
            case Inet6Address six ->
                PUBLIC_6.covers(bytes) && INSIDE_6.stream().noneMatch(range -> range.covers(bytes));
            default -> false;
        };
    }
}
