package org.jiayuan.council;

import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;

/** A council's name, looked at for what is its own. */
@Rule(
        clause = "2.3.2",
        says =
                "A council has a name of its own when more is in it than the community's name and the words for a residents' "
                        + "council.",
        source = "programme 2.3.2: 特色议事载体; the words are ours [D]")
record OwnName(String name) {

    private static final Pattern USUAL = Pattern.compile("社区|居民|自治|民主|议事|委员会|会|厅|室|[\\s“”「」·]");

    /** Whether something is left of it in a community of that name. */
    boolean isOwnIn(String community) {
        var left = name.replace(community, "").replace(USUAL.matcher(community).replaceAll(""), "");
        return !USUAL.matcher(left).replaceAll("").isEmpty();
    }
}
