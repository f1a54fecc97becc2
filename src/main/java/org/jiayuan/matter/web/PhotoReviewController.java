package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.UUID;
import org.jiayuan.archive.Size;
import org.jiayuan.matter.LookAtPhoto;
import org.jiayuan.matter.LookAtPhoto.Decision;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ReadPhoto;
import org.jiayuan.matter.ShowReview;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.platform.LocalAddress;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /desk/reviews/{code}/{reference}/photos/{photo}}: one photo looked at, covered, shown or kept hidden. */
@Controller
@RequestMapping("/desk/reviews/{code}/{reference}/photos/{photo:[0-9a-f-]{36}}")
class PhotoReviewController {

    private static final int LONGEST_CAPTION = 120;

    private final ShowReview show;
    private final ReadPhoto read;
    private final LookAtPhoto look;
    private final Screens screens;

    PhotoReviewController(ShowReview show, ReadPhoto read, LookAtPhoto look, Screens screens) {
        this.show = show;
        this.read = read;
        this.look = look;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable UUID photo,
            HttpServletRequest request,
            Act act) {
        return page(DeskMoves.id(code, reference), photo, new Faults(), request, act);
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(
            @PathVariable String code, @PathVariable String reference, @PathVariable UUID photo, Act act) {
        var content = read.forStaff(DeskMoves.id(code, reference), photo, Size.FULL, act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }

    @GetMapping("/small")
    ResponseEntity<byte[]> small(
            @PathVariable String code, @PathVariable String reference, @PathVariable UUID photo, Act act) {
        var content = read.forStaff(DeskMoves.id(code, reference), photo, Size.SMALL, act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }

    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable String code, @PathVariable String reference, @PathVariable UUID photo, Act act) {
        return FileAnswer.personal(show.preview(DeskMoves.id(code, reference), photo, act), "image/jpeg", "inline");
    }

    @PostMapping("/masks")
    ModelAndView cover(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable UUID photo,
            HttpServletRequest request,
            Act act) {
        var id = DeskMoves.id(code, reference);
        var masks = MaskFields.of(request);
        if (!masks.faults().isEmpty()) {
            return page(id, photo, masks.faults(), request, act);
        }
        look.of(id, photo, version(request), new Decision.Cover(masks.masks()), act);
        return new ModelAndView("redirect:" + address(id, photo) + "#preview");
    }

    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable UUID photo,
            HttpServletRequest request,
            Act act) {
        var id = DeskMoves.id(code, reference);
        var faults = new Faults();
        var caption = faults.text("caption", request.getParameter("caption"), false, LONGEST_CAPTION);
        if (!faults.isEmpty()) {
            return page(id, photo, faults, request, act);
        }
        boolean hide = DeskMoves.typed(request, "decision").equals("hide");
        try {
            var decision = hide ? new Decision.Hide(DeskMoves.typed(request, "reason")) : new Decision.Show(caption);
            look.of(id, photo, version(request), decision, act);
        } catch (RuleBroken broken) {
            return page(id, photo, Faults.of(broken), request, act);
        }
        var view = show.of(id, act, screens.of(request));
        return new ModelAndView("redirect:"
                + (view.waiting() > 0 ? view.link() : LocalAddress.or(request.getParameter("back"), "/desk/reviews")));
    }

    private static int version(HttpServletRequest request) {
        return DeskMoves.number(request, "version", -1);
    }

    private static String address(MatterId id, UUID photo) {
        return "/desk/reviews/" + id.communityCode() + "/" + id.reference() + "/photos/" + photo;
    }

    private ModelAndView page(MatterId id, UUID photo, Faults faults, HttpServletRequest request, Act act) {
        var view = show.of(id, act, screens.of(request));
        var shown = view.photos().stream()
                .filter(one -> one.id().equals(photo))
                .findFirst()
                .orElseThrow(NotFound::new);
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("photo", shown);
        model.put(
                "masks", request.getParameter("left") == null ? MaskFields.of(shown.masks()) : MaskFields.of(request));
        model.put("filled", new Filled(faults, DeskMoves.typed(request)));
        return new ModelAndView(
                "matter/PhotoReviewPage", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
