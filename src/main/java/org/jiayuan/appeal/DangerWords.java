package org.jiayuan.appeal;

import java.util.List;
import java.util.regex.Pattern;
import org.jiayuan.shared.Rule;

/** Words that mean somebody may be in danger right now: before anything else the emergency numbers are shown. */
@Rule(
        clause = "9.2.6",
        says = "Where a text speaks of fire, gas, injury, violence or drowning, the form shows 119, 120, 110 and 122 "
                + "before it takes the appeal.",
        source = "matter.md, row 1; GB/T 33358: emergencies go to 110, 119, 120, 122")
public final class DangerWords {

    private static final List<Danger> DANGERS = List.of(
            new Danger(
                    "119",
                    Pattern.compile(
                            "着火|起火|失火|火灾|冒烟|爆炸|(?:煤气|燃气|天然气).{0,4}(?:泄漏|泄露|漏气|味)|(?i)\\b(?:fire|smoke|gas leak|explosion)\\b")),
            new Danger(
                    "120",
                    Pattern.compile(
                            "昏倒|昏迷|晕倒|流血|大出血|骨折|触电|漏电|溺水|落水|心脏病发|没有呼吸|中毒|(?i)\\b(?:unconscious|bleeding|electrocut|drown|poison)")),
            new Danger(
                    "110",
                    Pattern.compile(
                            "行凶|持刀|砍人|打人|殴打|抢劫|绑架|强奸|家暴|跳楼|自杀|轻生|被困电梯|电梯困人|(?i)\\b(?:knife|attack|robber|kidnap|suicide|assault)")),
            new Danger("122", Pattern.compile("车祸|撞车|撞人|交通事故|(?i)\\b(?:car crash|traffic accident)")));

    private DangerWords() {}

    private record Danger(String number, Pattern words) {}

    /** The numbers to call, the most likely first; none if nothing sounds dangerous. */
    public static List<String> in(String text) {
        return DANGERS.stream()
                .filter(danger -> danger.words().matcher(text).find())
                .map(Danger::number)
                .toList();
    }
}
