package org.jiayuan.archive;

import org.jiayuan.shared.RuleBroken;

/** A document cannot be masked, so it is never released to everybody. */
public class DocumentIsNotShown extends RuleBroken {

    DocumentIsNotShown() {
        super("", "archive.broken.document-is-not-shown");
    }
}
