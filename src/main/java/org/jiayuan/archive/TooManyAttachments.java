package org.jiayuan.archive;

import org.jiayuan.shared.RuleBroken;

/** One more would be more than one owner may have. */
public class TooManyAttachments extends RuleBroken {

    TooManyAttachments(String field, int most) {
        super(field, "archive.broken.too-many", most);
    }
}
