package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;

/** The network address a request came from, as far as limits tell addresses apart: IPv6 by its first 64 bits. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The key limits count by. */
    public static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
