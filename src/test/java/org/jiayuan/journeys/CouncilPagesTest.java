package org.jiayuan.journeys;

import java.nio.file.Path;
import org.jiayuan.Clause;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The council's pages in every look, on a phone and on a wide screen: axe finds nothing and nothing scrolls sideways. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouncilPagesTest {

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    Town town;
    Stage stage;

    @BeforeAll
    void open() {
        town = new Town(port, data);
        stage = new Stage(database);
    }

    @AfterAll
    void close() {
        town.assertQuiet();
        town.close();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void what_one_brings_before_the_council_is_good_in_every_look() {
        var proposer = town.resident("13800000000");
        var returned = stage.council("topics", "state = 'RETURNED' AND appeal IS NULL");
        var appealed = stage.council("topics", "appeal IS NOT NULL AND appeal_upheld IS NULL");
        var desk = "/desk/council/" + Town.STAGE;
        new Walk(town)
                .with("proposer", () -> proposer.context().newPage())
                .to("proposer", "my-council", "/my")
                .to("proposer", "topic-new", "/my/topics/" + Town.STAGE + "/new")
                .by("proposer", "topic-new-wrong", page -> {
                    page.navigate(town.base() + "/my/topics/" + Town.STAGE + "/new");
                    page.locator("main form[action^='/my/topics/']").evaluate("form => form.noValidate = true");
                    page.click("main form[action^='/my/topics/'] button[type=submit]");
                })
                .to(
                        "proposer",
                        "my-topic",
                        "/my/topics/" + Town.STAGE + "/" + stage.council("topics", "state = 'ACCEPTED'"))
                .to("proposer", "my-topic-returned", "/my/topics/" + Town.STAGE + "/" + returned)
                .to("proposer", "objection", "/my/publications/" + Town.STAGE + "/" + stage.publication())
                .to("station", "desk-council", desk)
                .to("station", "desk-topics", desk + "/topics")
                .to("station", "desk-topic", desk + "/topics/" + stage.council("topics", "state = 'SUBMITTED'"))
                .to("station", "desk-topic-new", desk + "/topics/new")
                .to("watch", "desk-topic-appeal", desk + "/topics/" + appealed)
                .to("station", "desk-debate-rules", desk + "/debate-rules")
                .to("station", "desk-meetings", desk + "/meetings")
                .to("station", "desk-meeting", desk + "/meetings/" + stage.council("meetings", "stage = 'NOTIFIED'"))
                .to("station", "desk-minutes", desk + "/meetings/" + stage.held() + "/minutes")
                .to("station", "desk-resolutions", desk + "/resolutions")
                .to("station", "desk-resolution", desk + "/resolutions/" + stage.council("resolutions", "true"))
                .to("station", "desk-conventions", desk + "/conventions")
                .to("station", "desk-publications", "/desk/publications/" + Town.STAGE)
                .to("station", "desk-publication", "/desk/publications/" + Town.STAGE + "/" + stage.publication())
                .go();
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void what_is_printed_of_the_council_is_good_in_every_look() {
        var desk = "/desk/council/" + Town.STAGE;
        var meeting = desk + "/meetings/" + stage.held() + "/sheets/";
        var resolution = desk + "/resolutions/" + stage.council("resolutions", "opinion_at IS NOT NULL") + "/sheets/";
        var walk = new Walk(town);
        for (var kind : new String[] {"notice", "roll", "ballot", "votes", "minutes"}) {
            walk.to("station", "sheet-meeting-" + kind, meeting + kind);
        }
        walk.to("station", "sheet-resolution", resolution + "resolution")
                .to("station", "sheet-opinion", resolution + "opinion")
                .to("station", "sheet-year", desk + "/years/" + stage.held().substring(0, 4) + "/sheet")
                .to(
                        "station",
                        "sheet-publication",
                        "/desk/publications/" + Town.STAGE + "/" + stage.publication() + "/sheet")
                .go();
    }
}
