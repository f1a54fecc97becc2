package org.jiayuan.appeal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Feeds of public matters. */
@JiayuanTest
class AtomFeedTest {

    private static final String FEED = "/communities/440305007019/matters.atom";
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00.123Z");

    @Autowired
    MockMvcTester web;

    private static Document read(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    private static List<String> links(Document feed) {
        var links = feed.getDocumentElement().getChildNodes();
        return IntStream.range(0, links.getLength())
                .mapToObj(links::item)
                .filter(node -> "link".equals(node.getLocalName()))
                .map(node -> ((Element) node).getAttribute("rel") + " " + ((Element) node).getAttribute("href"))
                .toList();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_feed_is_valid_atom_in_pages() throws Exception {
        var matter = new Published(
                new MatterId("440305007019", 2026, 7),
                true,
                "蔚蓝海岸〔2026〕7号",
                Kind.COMPLAINT,
                "streetlight",
                "路灯",
                State.IN_HAND,
                "在办",
                "市政所",
                "<路灯> & 井盖",
                "路灯 < 井盖",
                "北门",
                null,
                null,
                AT,
                AT.plusSeconds(60),
                null,
                AT,
                1);
        var feed = new AtomFeed(
                "feed x",
                "标题",
                "蔚蓝海岸社区",
                "zh-CN",
                AT.plusSeconds(60),
                "https://s",
                "https://s/page",
                "https://s/self?a=1&b=2",
                "https://s/first",
                "https://s/next",
                List.of(matter));
        var read = read(new String(feed.document(), StandardCharsets.UTF_8));
        var root = read.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(text(root, "id")).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(text(root, "updated")).isEqualTo("2026-11-23T02:01:00Z");
        assertThat(text(root, "name")).isEqualTo("蔚蓝海岸社区");
        assertThat(links(read))
                .containsExactly(
                        "alternate https://s/page",
                        "self https://s/self?a=1&b=2",
                        "first https://s/first",
                        "next https://s/next");
        var entry = (Element) root.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("<路灯> & 井盖");
        assertThat(text(entry, "published")).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(text(entry, "content")).isEqualTo("路灯 < 井盖");
        assertThat(text(entry, "id")).isNotEqualTo(text(root, "id")).startsWith("urn:uuid:");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void feeds_are_there_for_a_community_and_a_category_and_are_not_sent_twice() throws Exception {
        var answer = web.get().uri(FEED).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).startsWith("application/atom+xml");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("max-age=300");
        assertThat(answer.getResponse().getHeader("Last-Modified")).isNotBlank();
        var read = read(Visitor.text(answer));
        assertThat(links(read)).anyMatch(link -> link.startsWith("self "));
        var again = web.get()
                .uri(FEED)
                .header("If-None-Match", String.valueOf(answer.getResponse().getHeader("ETag")))
                .exchange();
        assertThat(again).hasStatus(304);
        var category = web.get().uri(FEED + "?category=streetlight&lang=en").exchange();
        assertThat(text(read(Visitor.text(category)).getDocumentElement(), "title"))
                .contains("Street lights");
        assertThat(web.get().uri(FEED + "?category=nothing").exchange()).hasStatus(404);
        assertThat(web.get().uri(FEED + "?after=2026-9999999").exchange()).hasStatus(404);
        assertThat(web.get().uri("/communities/1/matters.atom").exchange()).hasStatus(404);
        assertThat(Visitor.text(web.get().uri("/communities/440305007019").exchange()))
                .contains("type=\"application/atom+xml\"", "/matters.atom");
    }
}
