package org.jiayuan.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The one style sheet, joined from {@code static/css}: tokens, base, layout, each component's file in the order of their
 * names, print. The dark tokens stand once in {@code dark.css} and count both where dark is chosen and where the device
 * is dark and nothing is chosen.
 */
final class StyleSheet {

    private static final String LAYERS = "@layer tokens, base, layout, component, print;\n";

    private StyleSheet() {}

    static String join(ResourcePatternResolver resources) throws IOException {
        var sheet = new StringBuilder(LAYERS);
        layer(sheet, "tokens", read(resources, "tokens") + dark(read(resources, "dark")));
        layer(sheet, "base", read(resources, "base"));
        layer(sheet, "layout", read(resources, "layout"));
        var components = resources.getResources("classpath:static/css/component/*.css");
        Arrays.sort(components, Comparator.comparing(Resource::getFilename));
        var joined = new StringBuilder();
        for (var component : components) {
            joined.append(component.getContentAsString(StandardCharsets.UTF_8));
        }
        layer(sheet, "component", joined.toString());
        layer(sheet, "print", read(resources, "print"));
        return sheet.toString();
    }

    private static void layer(StringBuilder sheet, String name, String rules) {
        sheet.append("@layer ").append(name).append(" {\n").append(rules).append("}\n");
    }

    /** On screens only: what is printed is black on white. */
    private static String dark(String tokens) {
        return "@media screen { [data-theme=\"dark\"] {\n" + tokens
                + "} }\n@media screen and (prefers-color-scheme: dark) { [data-theme=\"auto\"] {\n" + tokens + "} }\n";
    }

    private static String read(ResourcePatternResolver resources, String name) throws IOException {
        return resources
                .getResource("classpath:static/css/" + name + ".css")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
