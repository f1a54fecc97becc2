package org.jiayuan.appeal.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jiayuan.matter.Published;
import org.jspecify.annotations.Nullable;

/**
 * Public matters as an Atom feed (RFC 4287) in pages (RFC 5005). Its ids do not depend on where the site is reached.
 *
 * @param name tells this feed from others
 * @param author whose feed it is
 * @param language of the words that are not the reporter's
 * @param updated when the last thing in it changed
 * @param site the address of the site
 * @param page the address of the page for people
 * @param self its own address
 * @param first the address of its first page
 * @param next the address of the page that follows; null at the end
 */
record AtomFeed(
        String name,
        String title,
        String author,
        String language,
        Instant updated,
        String site,
        String page,
        String self,
        String first,
        @Nullable String next,
        List<Published> matters) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String TYPE = "application/atom+xml";
    private static final byte[] DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    AtomFeed {
        matters = List.copyOf(matters);
    }

    /** The whole document. */
    byte[] document() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(DECLARATION);
        try {
            var out = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartElement("feed");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
            text(out, "id", id(name));
            text(out, "title", title);
            text(out, "updated", written(updated));
            author(out, author);
            link(out, "alternate", "text/html", page);
            link(out, "self", TYPE, self);
            link(out, "first", TYPE, first);
            if (next != null) {
                link(out, "next", TYPE, next);
            }
            for (var matter : matters) {
                entry(out, matter);
            }
            out.writeEndElement();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter out, Published matter) throws XMLStreamException {
        out.writeStartElement("entry");
        text(out, "id", id(matter.code()));
        text(out, "title", Objects.requireNonNull(matter.title()));
        text(out, "published", written(matter.submittedAt()));
        text(out, "updated", written(matter.changedAt()));
        link(out, "alternate", "text/html", site + matter.link());
        out.writeEmptyElement("category");
        out.writeAttribute("term", matter.category());
        out.writeAttribute("label", matter.categoryName());
        text(out, "summary", matter.label() + " · " + matter.says());
        if (matter.text() != null) {
            text(out, "content", matter.text());
        }
        out.writeEndElement();
    }

    private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
        out.writeStartElement("author");
        text(out, "name", name);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String type, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("type", type);
        out.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("jiayuan " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
