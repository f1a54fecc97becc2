package org.jiayuan.api;

import java.util.Arrays;
import java.util.List;

/** What can be asked, in the order of the document. */
public enum Operation {
    DIVISIONS("/divisions", "The divisions that lie directly in one, by code", Answer.DivisionList.class, Need.NOTHING),
    DIVISION("/divisions/{code}", "One division", Answer.DivisionAnswer.class, Need.NOTHING),
    CATEGORIES("/categories", "The kinds of matters, as they stand today", Answer.CategoryList.class, Need.NOTHING),
    MATTERS("/matters", "The public matters, the newest first", Answer.MatterList.class, Need.NOTHING),
    MATTER(
            "/matters/{code}/{reference}",
            "One matter as everybody may see it; without its text while that is not public",
            Answer.MatterAnswer.class,
            Need.NOTHING),
    OWN_MATTERS(
            "/own-matters",
            "The matter that a reporter's link opens, as she sees it",
            Answer.OwnMatterList.class,
            Need.TOKEN);

    /** What must be shown to be answered. */
    public enum Need {
        NOTHING,
        TOKEN
    }

    /** Where all of them lie. */
    public static final String BASE = "/api/v1";

    private final String path;
    private final String summary;
    private final Class<? extends Record> answer;
    private final Need need;

    Operation(String path, String summary, Class<? extends Record> answer, Need need) {
        this.path = path;
        this.summary = summary;
        this.answer = answer;
        this.need = need;
    }

    /** Below the base, with its variables in braces. */
    public String path() {
        return path;
    }

    public String summary() {
        return summary;
    }

    /** The record that is answered. */
    public Class<? extends Record> answer() {
        return answer;
    }

    public Need need() {
        return need;
    }

    /** What it takes. */
    public List<Parameter> parameters() {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.of().contains(this))
                .toList();
    }
}
