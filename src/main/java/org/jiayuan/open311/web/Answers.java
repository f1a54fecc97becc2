package org.jiayuan.open311.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer: as JSON, or as XML of the same shape, where a list has a name and its elements have its singular. */
@Component
class Answers {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    Answers() {}

    /** What can be read at any time. */
    ResponseEntity<byte[]> list(Call call, String name, String element, List<?> items) {
        return answer(call, HttpStatusCode.valueOf(200), write(call.format(), name, element, items), "no-cache");
    }

    /** One thing and no list. */
    ResponseEntity<byte[]> one(Call call, String name, Object item) {
        return answer(call, HttpStatusCode.valueOf(200), write(call.format(), name, "", item), "no-cache");
    }

    /** What came of something that was sent, or was refused: for the one who asked. */
    ResponseEntity<byte[]> once(Call call, int status, String name, String element, Object item) {
        return answer(
                call, HttpStatusCode.valueOf(status), write(call.format(), name, element, List.of(item)), "no-store");
    }

    private static ResponseEntity<byte[]> answer(Call call, HttpStatusCode status, byte[] body, String keep) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, call.format().type())
                .header(HttpHeaders.CACHE_CONTROL, keep)
                .header(HttpHeaders.CONTENT_LANGUAGE, call.screen().look().lang())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(body);
    }

    private static byte[] write(Format format, String name, String element, Object value) {
        return switch (format) {
            case JSON -> MAPPER.writeValueAsBytes(value);
            case XML -> xml(name, element, MAPPER.valueToTree(value));
        };
    }

    private static byte[] xml(String name, String element, JsonNode value) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(DECLARATION);
        try {
            var out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            write(out, name, element, value);
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter out, String name, String element, JsonNode value)
            throws XMLStreamException {
        out.writeStartElement(name);
        if (value.isArray()) {
            for (var item : value) {
                write(out, element, "", item);
            }
        } else if (value.isObject()) {
            for (var field : value.properties()) {
                write(out, field.getKey(), singular(field.getKey()), field.getValue());
            }
        } else {
            out.writeCharacters(readable(value.asString()));
        }
        out.writeEndElement();
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String readable(String text) {
        return text.codePoints()
                .filter(point -> point == '\n'
                        || point == '\t'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
