package org.jiayuan.platform;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jiayuan.platform.OutsideFailed.Why;

/**
 * Where another system is reached: what was typed, and the network address that was looked at. The connection goes to
 * that very address, so a name that leads elsewhere a moment later changes nothing.
 *
 * @param allowed whether whoever runs the machine has allowed it by name
 */
record OutsideAddress(URI uri, InetSocketAddress at, boolean allowed) {

    static final int LONGEST = 500;

    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}]");

    /** Asks what network addresses a name has. */
    interface Resolver {

        /** All of them. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * Reads what was typed and looks it up, once.
     *
     * @param plain whether it may be called without encryption: in development only
     * @throws OutsideFailed if it may not be called
     */
    static OutsideAddress of(String typed, OutsideSettings settings, boolean plain, Resolver names) {
        var uri = read(typed);
        boolean allowed = settings.allowed().contains(origin(uri));
        if (!allowed && !uri.getScheme().equals("https") && !plain) {
            throw new OutsideFailed(Why.ADDRESS);
        }
        if (!allowed && !settings.ports().contains(port(uri)) && !(plain && port(uri) == 80)) {
            throw new OutsideFailed(Why.ADDRESS);
        }
        try {
            var found = names.of(host(uri));
            if (!allowed && !Arrays.stream(found).allMatch(OutsideNetwork::has)) {
                throw new OutsideFailed(Why.INSIDE);
            }
            return new OutsideAddress(uri, new InetSocketAddress(found[0], port(uri)), allowed);
        } catch (UnknownHostException unknown) {
            throw new OutsideFailed(Why.NAME);
        }
    }

    private static URI read(String typed) {
        try {
            var uri = URI.create(typed.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean good = typed.length() <= LONGEST
                    && (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && HOST.matcher(uri.getHost()).matches()
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && typed.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
            if (good) {
                return URI.create(scheme + uri.toString().substring(scheme.length()));
            }
        } catch (IllegalArgumentException malformed) {
            throw new OutsideFailed(Why.ADDRESS);
        }
        throw new OutsideFailed(Why.ADDRESS);
    }

    private static String origin(URI uri) {
        return uri.getScheme()
                + "://"
                + uri.getHost().toLowerCase(Locale.ROOT)
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    private static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    /** The name, as its certificate must have it. */
    String host() {
        return host(uri);
    }

    int port() {
        return at.getPort();
    }

    boolean encrypted() {
        return uri.getScheme().equals("https");
    }

    /** What is written in {@code Host}. */
    String authority() {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    /** What is asked for there. */
    String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
