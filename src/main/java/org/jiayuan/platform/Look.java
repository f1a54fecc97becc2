package org.jiayuan.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a visitor wants pages to look: language, letter size, light or dark. Kept in three cookies, known to no one else;
 * together with the address it is all that a public page depends on.
 *
 * @param locale {@link #CHINESE} or {@link Locale#ENGLISH}
 * @param elder large letters and targets
 * @param shade light, dark, or as the device has it
 */
public record Look(Locale locale, boolean elder, Shade shade) {

    /** Chinese as written in China, the default. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static final String LANGUAGE_COOKIE = "lang";
    static final String SIZE_COOKIE = "size";
    static final String SHADE_COOKIE = "shade";

    /** Light or dark. */
    public enum Shade {
        AUTO,
        LIGHT,
        DARK
    }

    /** What a visitor gets who has chosen nothing. */
    public static Look standard() {
        return new Look(CHINESE, false, Shade.AUTO);
    }

    /** What this visitor has chosen. */
    public static Look of(HttpServletRequest request) {
        return new Look(
                "en".equals(cookie(request, LANGUAGE_COOKIE)) ? Locale.ENGLISH : CHINESE,
                "elder".equals(cookie(request, SIZE_COOKIE)),
                shade(cookie(request, SHADE_COOKIE)));
    }

    private static Shade shade(@Nullable String value) {
        if (value == null) {
            return Shade.AUTO;
        }
        return switch (value) {
            case "dark" -> Shade.DARK;
            case "light" -> Shade.LIGHT;
            default -> Shade.AUTO;
        };
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public boolean english() {
        return locale.equals(Locale.ENGLISH);
    }

    /** As in {@code <html lang>}. */
    public String lang() {
        return english() ? "en" : "zh-CN";
    }

    /** As in {@code <html data-theme>}. */
    public String theme() {
        return shade.name().toLowerCase(Locale.ROOT);
    }

    /** A short name for this look, as part of a cache key. */
    public String key() {
        return lang() + (elder ? ".elder." : ".standard.") + theme();
    }
}
