package org.jiayuan.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.stereotype.Service;

/** Gives a person everything that is kept about her: a ZIP with a page to read, the same for machines, and her files. */
@Rule(
        says = "A person takes along everything that is kept about her, for people to read and for machines.",
        source = "PIPL art. 45; domain.md §6.2")
@Service
public class TakeAlong {

    private final ShowData show;
    private final AskAboutData ask;
    private final Templates templates;
    private final AuditLog audit;

    TakeAlong(ShowData show, AskAboutData ask, Templates templates, AuditLog audit) {
        this.show = show;
        this.ask = ask;
        this.templates = templates;
        this.audit = audit;
    }

    /** Everything, ready to be written into a file. */
    public List<Chapter> gather(Whose whose, Act act, Screen screen) {
        var chapters = show.about(whose, PersonalRecords.Extent.EVERYTHING, act, screen);
        audit.write(
                act,
                AskAboutData.entry(ask.community(whose), "privacy.take-along", Uuid7.at(act.at()), whose, Map.of()));
        return chapters;
    }

    /** Writes the ZIP; files are opened one after the other. */
    public void write(List<Chapter> chapters, Screen screen, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(
                    zip,
                    "index.html",
                    templates.render("privacy/TakeAlongPage", Map.of("screen", screen, "chapters", chapters)));
            put(zip, "data.json", json(chapters, screen).getBytes(StandardCharsets.UTF_8));
            for (var chapter : chapters) {
                for (var item : chapter.items()) {
                    for (var file : item.files()) {
                        put(zip, "files/" + file.name(), file.bytes().get());
                    }
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String json(List<Chapter> chapters, Screen screen) {
        var all = new LinkedHashMap<String, Object>();
        all.put("made", screen.iso(screen.now()));
        all.put(
                "chapters",
                chapters.stream()
                        .map(chapter -> Map.of(
                                "key", chapter.key(),
                                "title", screen.say(chapter.key()),
                                "items",
                                        chapter.items().stream()
                                                .map(TakeAlong::item)
                                                .toList()))
                        .toList());
        return Json.of(all).text();
    }

    private static Map<String, Object> item(Chapter.Item item) {
        var one = new LinkedHashMap<String, Object>();
        one.put("title", item.title());
        one.put(
                "facts",
                item.facts().stream()
                        .map(fact -> Map.of("key", fact.key(), "label", fact.label(), "value", fact.value()))
                        .toList());
        one.put(
                "files",
                item.files().stream().map(file -> "files/" + file.name()).toList());
        return one;
    }
}
