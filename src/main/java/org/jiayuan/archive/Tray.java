package org.jiayuan.archive;

import java.util.List;

/**
 * What lies ready to be sent with a form: the files chosen so far, kept while the rest is put right.
 *
 * @param community where the form goes to
 * @param token the form's secret
 * @param files in the order they were sent
 */
public record Tray(String community, StagingToken token, List<Attachment> files) {

    public Tray {
        files = List.copyOf(files);
    }

    /** One of a form that was just opened. */
    public static Tray empty(String community) {
        return new Tray(community, StagingToken.fresh(), List.of());
    }

    /** Where its form's sender, and nobody else, sees one of them. */
    public String link(Attachment file) {
        return "/attachments/" + community + "/" + token.secret() + "/"
                + file.id().id();
    }
}
