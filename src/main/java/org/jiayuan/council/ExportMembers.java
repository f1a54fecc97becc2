package org.jiayuan.council;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.desk.LogExport;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.TableFile;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the register of a council's members along as a file: written down first, marked with who and when. */
@Service
public class ExportMembers {

    private static final List<String> COLUMNS =
            List.of("name", "constituency", "unit", "recommendedBy", "chair", "term", "startsOn", "endsOn", "time");

    private final Members members;
    private final Terms terms;
    private final Secretary secretary;
    private final LogExport log;
    private final AuditLog audit;

    ExportMembers(Members members, Terms terms, Secretary secretary, LogExport log, AuditLog audit) {
        this.members = members;
        this.terms = terms;
        this.secretary = secretary;
        this.log = log;
        this.audit = audit;
    }

    /** The file, with everybody who ever sat, the latest term first. */
    @Transactional
    public byte[] of(String community, TableFile.Format format, Act act, Screen screen) {
        secretary.require(act, community);
        var all = terms.of(community).stream()
                .flatMap(term -> members.ofTerm(community, term.number()).stream())
                .toList();
        var unit = secretary.unit(community);
        var id = log.of(unit, "members", community, format, all.size(), act);
        audit.write(
                act,
                new Entry(
                        community,
                        unit,
                        "council.export",
                        "export/" + id,
                        null,
                        Map.of("rows", Integer.toString(all.size()))));
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.of(format, out, screen.say("council.members"))) {
            file.row(List.of(screen.say("council.export.mark", screen.me(), screen.moment(act.at()), id.toString())));
            file.row(COLUMNS.stream()
                    .map(column -> screen.say("council.field." + column))
                    .toList());
            all.forEach(member -> file.row(cells(member, screen)));
        }
        return out.toByteArray();
    }

    private static List<Object> cells(Member member, Screen screen) {
        var ends = member.endsOn();
        return List.<Object>of(
                member.name(),
                screen.say("council.constituency." + member.constituency().key()),
                member.unit(),
                member.recommendedBy(),
                member.chair() ? screen.say("council.chair") : "",
                member.term(),
                member.startsOn(),
                ends == null ? "" : ends,
                member.time());
    }
}
