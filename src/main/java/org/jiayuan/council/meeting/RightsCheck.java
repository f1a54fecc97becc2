package org.jiayuan.council.meeting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;

/** What a convention must not do to anybody. */
@Rule(
        clause = "2.3.6",
        says =
                "A convention that fines people, takes their property or limits their personal or democratic rights is not "
                        + "adopted; it goes to the sub-district.",
        source = "programme 2.3.6; 居民委员会组织法 art. 31; domain.md §4.2")
public enum RightsCheck {
    /** It fines people. */
    FINES("罚款|罚金|罚\\s*\\d+\\s*元|罚\\d|违约金|滞纳金|扣\\s*\\d+\\s*元|押金不退"),
    /** It takes property, or destroys it. */
    PROPERTY("没收|收缴|扣押|强拆|强制拆除|拖走|砸|锁车|断水|断电|停水|停电"),
    /** It limits what people may do, say, vote or get. */
    RIGHTS("禁止出入|不得进入小区|不准进|限制(?:出入|人身|外出)|搜查|取消.{0,6}(?:资格|福利|选举|低保|补贴)|公开曝光|游街|不得(?:投诉|信访|上访|投票)|驱逐|清退租户");

    private final Pattern words;

    RightsCheck(String words) {
        this.words = Pattern.compile(words);
    }

    /** What a text gives reason to doubt, found by words; a person looks besides. */
    public static Set<RightsCheck> doubts(String text) {
        var found = EnumSet.noneOf(RightsCheck.class);
        Arrays.stream(values())
                .filter(check -> check.words.matcher(text).find())
                .forEach(found::add);
        return found;
    }

    /** What stands against it: what the words say, and what the person who looked said. */
    public static List<RightsCheck> concerns(String text, Set<RightsCheck> seen) {
        var all = doubts(text);
        all.addAll(seen);
        return List.copyOf(all);
    }

    /** The key of its question. */
    public String key() {
        return "council.rights." + name().toLowerCase(Locale.ROOT);
    }
}
