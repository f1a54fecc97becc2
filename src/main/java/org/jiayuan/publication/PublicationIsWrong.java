package org.jiayuan.publication;

import org.jiayuan.shared.RuleBroken;

/** What was entered of a publication or an objection cannot be, or comes at the wrong time. */
public class PublicationIsWrong extends RuleBroken {

    PublicationIsWrong(String field, String key, Object... arguments) {
        super(field, "publication.broken." + key, arguments);
    }
}
