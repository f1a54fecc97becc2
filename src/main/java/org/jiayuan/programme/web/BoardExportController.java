package org.jiayuan.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.programme.BoardReach;
import org.jiayuan.programme.ExportStandings;
import org.jiayuan.shared.Act;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /board/{code}/exports}: what stands in an area as a file. */
@Controller
class BoardExportController {

    private final ExportStandings export;
    private final BoardReach reach;
    private final Screens screens;

    BoardExportController(ExportStandings export, BoardReach reach, Screens screens) {
        this.export = export;
        this.reach = reach;
        this.screens = screens;
    }

    @PostMapping("/board/{code:\\d{12}}/exports")
    void write(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Act act) {
        var area = reach.seen(code, act.by());
        var format = "csv".equals(request.getParameter("format")) ? Format.CSV : Format.XLSX;
        var unit = reach.unit(act.by(), area).orElseThrow();
        export.of(area, unit, format, act, screens.of(request), () -> begin(response, format, act));
    }

    private static OutputStream begin(HttpServletResponse response, Format format, Act act) {
        response.setContentType(format.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"board-" + act.day() + "." + format.ending() + "\"");
        try {
            return response.getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
