package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jiayuan.matter.ExportMatters;
import org.jiayuan.matter.RegisterFilter;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/matters/exports}: the register as a file. */
@Controller
class ExportController {

    private final ExportMatters export;
    private final Screens screens;

    ExportController(ExportMatters export, Screens screens) {
        this.export = export;
        this.screens = screens;
    }

    @PostMapping("/desk/matters/exports")
    void write(HttpServletRequest request, HttpServletResponse response, Act act) {
        var filter = RegisterForm.of(request);
        var format = "csv".equals(request.getParameter("format")) ? Format.CSV : Format.XLSX;
        export.of(filter, described(filter), format, act, screens.of(request), () -> begin(response, format, act));
    }

    private static OutputStream begin(HttpServletResponse response, Format format, Act act) {
        response.setContentType(format.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"matters-" + act.day() + "." + format.ending() + "\"");
        try {
            return response.getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What may be kept of the filter: not what was typed freely. */
    private static String described(RegisterFilter filter) {
        return RegisterForm.fields(filter, true).entrySet().stream()
                .map(field -> field.getKey().equals("q") ? "q" : field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
    }
}
