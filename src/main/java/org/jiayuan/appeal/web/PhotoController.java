package org.jiayuan.appeal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.archive.Size;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.ReadPhoto;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code …/photos/{photo}}: a photo of a matter, as it was sent for its reporter, as it was released for everybody. */
@Controller
class PhotoController {

    private static final String PHOTO = "/photos/{photo:[0-9a-f-]{36}}/{size:full|small}";

    private final ReporterDoor door;
    private final ReadPhoto read;

    PhotoController(ReporterDoor door, ReadPhoto read) {
        this.door = door;
        this.read = read;
    }

    private static Size size(String name) {
        return Size.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @GetMapping("/communities/{code}/matters/{reference}" + PHOTO)
    ResponseEntity<byte[]> toEverybody(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable UUID photo,
            @PathVariable String size,
            HttpServletRequest request) {
        var id = Labels.reference(code, reference).orElseThrow(NotFound::new);
        var picture = read.forEverybody(id, photo, size(size));
        return FileAnswer.everybody(request, picture.etag(), picture.mediaType(), picture::bytes);
    }

    @GetMapping({"/track/{token}" + PHOTO, "/my/matters/{code}/{reference}" + PHOTO})
    ResponseEntity<byte[]> toReporter(
            @PathVariable(required = false) @Nullable String token,
            @PathVariable(required = false) @Nullable String code,
            @PathVariable(required = false) @Nullable String reference,
            @PathVariable UUID photo,
            @PathVariable String size,
            Act act) {
        var hers = door.open(token, code, reference, act.by());
        var content = read.forReporter(hers.id(), photo, size(size), act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }
}
