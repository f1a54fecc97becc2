package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves {@link Assets}: {@code /assets/{hash}/…}, to be kept for a year. */
@Controller
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping({"/assets/{hash}/{name}", "/assets/{hash}/{folder}/{name}"})
    void show(
            @PathVariable(required = false) @org.jspecify.annotations.Nullable String folder,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = assets.find(folder == null ? name : folder + "/" + name).orElseThrow(NotFound::new);
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        var accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = gzip ? asset.gzip() : asset.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:" + assets.address("img/leaf.svg");
    }
}
