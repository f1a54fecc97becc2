package org.jiayuan.archive;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.platform.ClientAddress;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Uploaded;
import org.jiayuan.platform.Uuids;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.springframework.stereotype.Service;

/**
 * Does with the tray of a form what the form asks for: lays on it the files that were chosen, takes off what was chosen
 * by mistake. What is good stays there when another file is refused, so that nobody has to send it again.
 */
@Service
public class FillTray {

    /** The name of the form's field for files, and where a person is told what is wrong with one. */
    public static final String FIELD = "photos";

    /** The name of the form's buttons that want the tray changed and nothing sent yet. */
    public static final String BUTTON = "tray";

    private static final int FORMS_AN_HOUR = 120;

    private final StoreAttachment store;
    private final DiscardAttachment discard;
    private final Limits limits;

    FillTray(StoreAttachment store, DiscardAttachment discard, Limits limits) {
        this.store = store;
        this.discard = discard;
        this.limits = limits;
    }

    /**
     * Does it. The work on pictures is done outside of any transaction of its own; call it before yours begins.
     *
     * @return whether the form wanted nothing else
     * @throws RuleBroken why the first of the files that were refused was; the good ones lie there
     */
    public boolean of(HttpServletRequest form, String community, StagingToken token, Act act) {
        var button = form.getParameter(BUTTON);
        Uuids.read(button).ifPresent(id -> takeOff(new AttachmentId(community, id), token));
        var files = Uploaded.in(form, FIELD);
        if (!files.isEmpty()) {
            limits.count("archive.files", ClientAddress.of(form), FORMS_AN_HOUR, Duration.ofHours(1));
        }
        var allowance = Allowance.ofForm(FIELD);
        RuleBroken first = null;
        for (var file : files) {
            try {
                store.of(new Upload(community, token, file.name(), file.bytes()), allowance, act);
            } catch (RuleBroken refused) {
                first = first == null ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return button != null;
    }

    private void takeOff(AttachmentId id, StagingToken token) {
        try {
            discard.of(id, token);
        } catch (NotFound gone) {
            return;
        }
    }
}
