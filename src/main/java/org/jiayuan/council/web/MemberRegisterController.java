package org.jiayuan.council.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.ExportMembers;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.Members;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Terms;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The member register as a file, and a member's letter of appointment (成员聘书). */
@Controller
class MemberRegisterController {

    private final ExportMembers export;
    private final Secretary secretary;
    private final FindCouncil councils;
    private final Members members;
    private final Terms terms;
    private final Divisions divisions;
    private final Screens screens;

    MemberRegisterController(
            ExportMembers export,
            Secretary secretary,
            FindCouncil councils,
            Members members,
            Terms terms,
            Divisions divisions,
            Screens screens) {
        this.export = export;
        this.secretary = secretary;
        this.councils = councils;
        this.members = members;
        this.terms = terms;
        this.divisions = divisions;
        this.screens = screens;
    }

    @PostMapping("/desk/council/{code}/members/exports")
    void export(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Act act)
            throws IOException {
        var bytes = export.of(code, Format.XLSX, act, screens.of(request));
        response.setContentType(Format.XLSX.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"council-" + code + "-" + act.day() + ".xlsx\"");
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/desk/council/{code}/seats/{seat}/letter")
    ModelAndView letter(@PathVariable String code, @PathVariable UUID seat, Act act) {
        secretary.require(act, code);
        var member = members.get(code, seat);
        return new ModelAndView(
                "council/LetterPage",
                Map.of(
                        "community", divisions.community(code),
                        "council", councils.get(code),
                        "member", member,
                        "term",
                                terms.of(code).stream()
                                        .filter(term -> term.number() == member.term())
                                        .findFirst()
                                        .orElseThrow(NotFound::new)));
    }
}
