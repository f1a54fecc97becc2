package org.jiayuan.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every file a page may load, held in memory under one address that changes when any of them changes, so that browsers
 * may keep them for ever. The style sheet and the icon sprite are joined here, once, at start.
 */
@Component
class Assets {

    private static final String ROOT = "/assets/";

    private final Map<String, Asset> files = new TreeMap<>();
    private final String address;

    @SuppressWarnings("ArrayRecordComponent")
    record Asset(String type, byte[] bytes, byte[] gzip) {}

    Assets() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            put("jiayuan.css", StyleSheet.join(resources).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            put("icons.svg", IconSprite.join(resources).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var file : resources.getResources("classpath:static/js/*.js")) {
                put("js/" + file.getFilename(), bytes(file));
            }
            for (var file : resources.getResources("classpath:static/img/*")) {
                put("img/" + file.getFilename(), bytes(file));
            }
            put("leaflet/leaflet.js", webjar(resources, "leaflet/*/dist/leaflet.js"));
            put("leaflet/leaflet.css", webjar(resources, "leaflet/*/dist/leaflet.css"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.address = ROOT + digest() + "/";
    }

    private static byte[] webjar(PathMatchingResourcePatternResolver resources, String pattern) throws IOException {
        var found = resources.getResources("classpath*:META-INF/resources/webjars/" + pattern);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " files for " + pattern);
        }
        return bytes(found[0]);
    }

    private static byte[] bytes(Resource file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            out.write(bytes);
        }
        files.put(name, new Asset(type(name), bytes, gzip.toByteArray()));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webmanifest" -> "application/manifest+json";
            default -> throw new IllegalStateException("What is " + name + "?");
        };
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(file.bytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return address + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
