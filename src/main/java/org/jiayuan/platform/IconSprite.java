package org.jiayuan.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The icons we use, from Tabler's outline set (MIT), as one sprite. {@code static/icons.txt} lists their names. */
final class IconSprite {

    private static final String SET = "classpath*:META-INF/resources/webjars/tabler__icons/*/icons/outline/";

    private IconSprite() {}

    static String join(ResourcePatternResolver resources) throws IOException {
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (var name : names(resources)) {
            var found = resources.getResources(SET + name + ".svg");
            if (found.length != 1) {
                throw new IllegalStateException("Tabler has no icon " + name);
            }
            var svg = found[0].getContentAsString(StandardCharsets.UTF_8);
            var shapes = svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
            sprite.append("<symbol id=\"")
                    .append(name)
                    .append("\" viewBox=\"0 0 24 24\">")
                    .append(shapes.replaceAll("\\s*\\n\\s*", ""))
                    .append("</symbol>");
        }
        return sprite.append("</svg>").toString();
    }

    static List<String> names(ResourcePatternResolver resources) throws IOException {
        return resources
                .getResource("classpath:static/icons.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
