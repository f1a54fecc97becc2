package org.jiayuan.programme;

import java.util.Collection;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.shared.Rule;

/** What several findings say of one clause. */
@Rule(
        clause = "0.2",
        says =
                "A clause is met if every point that asks something of the community says so; one that says no, or that has no "
                        + "data, is enough against it. If no point asks anything it does not apply.",
        source = "domain.md 3.1")
public final class ClauseResult {

    private ClauseResult() {}

    /** The result of a clause from those of its points; there is at least one. */
    public static Result of(Collection<Result> results) {
        if (results.contains(Result.NOT_MET)) {
            return Result.NOT_MET;
        }
        if (results.contains(Result.DATA_MISSING)) {
            return Result.DATA_MISSING;
        }
        return results.contains(Result.MET) ? Result.MET : Result.NOT_APPLICABLE;
    }
}
