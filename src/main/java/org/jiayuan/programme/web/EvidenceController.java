package org.jiayuan.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.FillTray;
import org.jiayuan.archive.ReadAttachment;
import org.jiayuan.archive.Size;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.platform.Screens;
import org.jiayuan.programme.BoardReach;
import org.jiayuan.programme.CheckEvidence;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.programme.FindEvidence;
import org.jiayuan.programme.ReportEvidence;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /board/{code}/clauses/{clause}}: a clause of a community, and what is reported of it. */
@Controller
class EvidenceController {

    private final ClausePage.Query query;
    private final ReportEvidence report;
    private final CheckEvidence check;
    private final FindEvidence find;
    private final FillTray fill;
    private final ReadAttachment read;
    private final BoardReach reach;
    private final Screens screens;

    EvidenceController(
            ClausePage.Query query,
            ReportEvidence report,
            CheckEvidence check,
            FindEvidence find,
            FillTray fill,
            ReadAttachment read,
            BoardReach reach,
            Screens screens) {
        this.query = query;
        this.report = report;
        this.check = check;
        this.find = find;
        this.fill = fill;
        this.read = read;
        this.reach = reach;
        this.screens = screens;
    }

    @GetMapping("/board/{code:\\d{12}}/clauses/{clause}")
    ModelAndView show(@PathVariable String code, @PathVariable String clause, HttpServletRequest request, Act act) {
        return page(code, clause, new Faults(), Map.of(), request, act);
    }

    @PostMapping("/board/{code:\\d{12}}/clauses/{clause}/evidence")
    ModelAndView report(
            @PathVariable String code,
            @PathVariable String clause,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Act act) {
        if (!reach.reports(act.by(), code)) {
            throw new NotFound();
        }
        try {
            var files = StagingToken.fresh();
            fill.of(request, code, files, act);
            report.of(code, clause, text, files, act);
        } catch (RuleBroken broken) {
            return page(code, clause, Faults.of(broken), Map.of("text", text), request, act);
        }
        return back(code, clause);
    }

    @PostMapping("/board/{code:\\d{12}}/evidence/{evidence:[0-9a-f-]{36}}/checks")
    ModelAndView check(
            @PathVariable String code,
            @PathVariable UUID evidence,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Act act) {
        var clause = find.get(code, evidence).clause();
        try {
            check.of(code, evidence, verdict.equals("accepted") ? Verdict.ACCEPTED : Verdict.REFUSED, reason, act);
        } catch (RuleBroken broken) {
            return page(code, clause, Faults.of(broken), Map.of("reason", reason), request, act);
        }
        return back(code, clause);
    }

    @GetMapping("/board/{code:\\d{12}}/evidence/{evidence:[0-9a-f-]{36}}/files/{file:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable UUID evidence, @PathVariable UUID file, Act act) {
        reach.seen(code, act.by());
        var owner = find.get(code, evidence).owner();
        var content = read.of(new AttachmentId(code, file), owner, Size.FULL, Reading.Purpose.HANDLING, act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }

    private static ModelAndView back(String code, String clause) {
        return new ModelAndView("redirect:/board/" + code + "/clauses/" + clause);
    }

    private ModelAndView page(
            String code, String clause, Faults faults, Map<String, String> typed, HttpServletRequest request, Act act) {
        var page = query.of(reach.seen(code, act.by()), clause, faults, typed, act.by(), screens.of(request));
        return new ModelAndView(
                "programme/ClausePage",
                Map.of("page", page),
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
