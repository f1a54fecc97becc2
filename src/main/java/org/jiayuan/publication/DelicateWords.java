package org.jiayuan.publication;

import java.util.List;
import java.util.Optional;
import org.jiayuan.shared.Rule;

/** What a list of people must not say of them. */
@Rule(
        says = "A public list of people gives no reason of hardship, no illness, no disability and no minor.",
        source = "PIPL arts. 6, 28, 31; domain.md §3.9")
final class DelicateWords {

    private static final List<String> WORDS = List.of(
            "低保", "特困", "困难原因", "困难户", "贫困", "残疾", "残障", "患", "癌", "精神病", "艾滋", "病情", "病史", "重病", "大病", "未成年", "孤儿",
            "单亲", "失独", "吸毒", "刑满", "服刑", "收入为", "身份证");

    private DelicateWords() {}

    /** The first of them in a text. */
    static Optional<String> in(String text) {
        return WORDS.stream().filter(text::contains).findFirst();
    }
}
