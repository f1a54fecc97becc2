package org.jiayuan.matter;

import org.jspecify.annotations.Nullable;

/**
 * What a reporter thinks of an answer: four steps each, 1 the best, 4 the worst; null where she said nothing.
 *
 * @param speed 快不快
 * @param effect 管不管用
 * @param manner 态度
 */
public record Rating(
        boolean solved,
        @Nullable Integer speed,
        @Nullable Integer effect,
        @Nullable Integer manner) {

    public Rating {
        check(speed);
        check(effect);
        check(manner);
    }

    private static void check(@Nullable Integer step) {
        if (step != null && (step < 1 || step > 4)) {
            throw new IllegalArgumentException("a rating has four steps");
        }
    }
}
