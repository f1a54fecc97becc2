package org.jiayuan.programme;

import org.jiayuan.shared.Rule;

/**
 * How far a practice of a demonstration site has gone: a clause that the site meets.
 *
 * @param met how many of the district's other communities meet it
 * @param others how many others it asks something of
 */
@Rule(
        clause = "0.1",
        says =
                "A practice of a demonstration site has spread when at least half of the district's other communities of which "
                        + "it asks something have it. The site leaves its pot when all its practices have spread.",
        source = "look.md, the tree: in a pot until their practices have spread; the half is ours [D]")
public record Spread(int met, int others) {

    /** Whether it has spread. */
    public boolean reached() {
        return others > 0 && met * 2 >= others;
    }
}
