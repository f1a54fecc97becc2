package org.jiayuan.platform;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the templates that were compiled with the program. */
@Component
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Templates() {}

    /** A page as UTF-8. */
    public byte[] render(String name, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(name + ".jte", parameters, output);
        return output.toByteArray();
    }

    /** A piece to put into a page. */
    public Content content(String name, Map<String, Object> parameters) {
        return output -> engine.render(name + ".jte", parameters, output);
    }

    boolean has(String name) {
        return engine.hasTemplate(name + ".jte");
    }
}
