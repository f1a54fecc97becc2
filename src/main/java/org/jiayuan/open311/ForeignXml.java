package org.jiayuan.open311;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A piece of XML that another system sent. It may declare no types and no entities, so it can neither grow nor fetch. */
record ForeignXml(Element element) {

    private static final int LONGEST = 4000;

    /** Reads it; empty if it is none. */
    static Optional<ForeignXml> read(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new InputSource(new StringReader(text.replaceFirst("^\\s*\uFEFF?\\s*", ""))));
            return Optional.of(new ForeignXml(document.getDocumentElement()));
        } catch (SAXException | IOException none) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those of its children that are called so. */
    List<ForeignXml> children(String name) {
        var children = new ArrayList<ForeignXml>();
        var nodes = element.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && child.getTagName().equals(name)) {
                children.add(new ForeignXml(child));
            }
        }
        return children;
    }

    /** The text of the child that is called so, with nothing in it that we could not keep; null if there is none. */
    @Nullable String text(String name) {
        return children(name).stream()
                .map(child -> child.element().getTextContent())
                .map(text -> text.codePoints()
                        .filter(letter -> letter == '\n' || !Character.isISOControl(letter))
                        .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                        .strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
