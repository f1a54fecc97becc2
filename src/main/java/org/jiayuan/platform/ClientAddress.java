package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** The network address a request came from, as far as limits tell addresses apart: IPv6 by its first 64 bits. */
public final class ClientAddress {

    private static final int NETWORK = 8;

    private ClientAddress() {}

    /** The key limits count by. */
    public static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /** The whole of it, where it is written down: a trusted proxy's word counts, as for limits. */
    public static String whole(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** However it is written: {@code 2001:db8::7} and {@code 2001:db8:0:0:9:0:0:7} are of one network. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK
                    ? HexFormat.of().formatHex(bytes, 0, NETWORK)
                    : HexFormat.of().formatHex(bytes);
        } catch (IllegalArgumentException malformed) {
            return address;
        }
    }
}
