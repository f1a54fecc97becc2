package org.jiayuan.matter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiayuan.archive.Mask;
import org.jiayuan.platform.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The rectangles over a photo as a form has them: four percentages each, of the photo's width or height, from its upper
 * left corner.
 *
 * @param rows what stands in the fields, empty rows behind
 * @param masks what they mean
 * @param faults what is wrong with a row
 */
public record MaskFields(List<Row> rows, List<Mask> masks, Faults faults) {

    private static final int MOST = 40;
    private static final int EMPTY_ROWS = 4;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

    /** The four fields of a rectangle as typed. */
    public record Row(String left, String top, String width, String height) {

        boolean blank() {
            return left.isEmpty() && top.isEmpty() && width.isEmpty() && height.isEmpty();
        }
    }

    /** As the rectangles stand. */
    static MaskFields of(List<Mask> masks) {
        return new MaskFields(
                padded(masks.stream()
                        .map(mask -> new Row(
                                percent(mask.left()),
                                percent(mask.top()),
                                percent(mask.width()),
                                percent(mask.height())))
                        .toList()),
                masks,
                new Faults());
    }

    /** As typed; rows left empty count as none, what reaches over an edge ends there. */
    static MaskFields of(HttpServletRequest request) {
        var rows = rows(request);
        var masks = new ArrayList<Mask>();
        var faults = new Faults();
        for (var row : rows) {
            if (!row.blank()) {
                var mask = mask(row);
                if (mask == null) {
                    faults.add("masks", "matter.mask.wrong", rows.indexOf(row) + 1);
                } else {
                    masks.add(mask);
                }
            }
        }
        return new MaskFields(padded(rows), masks, faults);
    }

    private static List<Row> rows(HttpServletRequest request) {
        var rows = new ArrayList<Row>();
        var lefts = request.getParameterValues("left");
        int count = lefts == null ? 0 : Math.min(lefts.length, MOST);
        for (int i = 0; i < count; i++) {
            rows.add(new Row(
                    value(request, "left", i),
                    value(request, "top", i),
                    value(request, "width", i),
                    value(request, "height", i)));
        }
        return rows;
    }

    private static String value(HttpServletRequest request, String name, int index) {
        var values = request.getParameterValues(name);
        return values == null || index >= values.length ? "" : values[index].strip();
    }

    private static List<Row> padded(List<Row> rows) {
        var padded = new ArrayList<>(rows.stream().filter(row -> !row.blank()).toList());
        for (int i = 0; i < EMPTY_ROWS; i++) {
            padded.add(new Row("", "", "", ""));
        }
        return padded;
    }

    private static @Nullable Mask mask(Row row) {
        var left = thousandths(row.left(), RoundingMode.FLOOR);
        var top = thousandths(row.top(), RoundingMode.FLOOR);
        var width = thousandths(row.width(), RoundingMode.CEILING);
        var height = thousandths(row.height(), RoundingMode.CEILING);
        if (left == null || top == null || width == null || height == null) {
            return null;
        }
        int wide = Math.min(width, 1000 - left);
        int high = Math.min(height, 1000 - top);
        return wide < 1 || high < 1 ? null : new Mask(left, top, wide, high);
    }

    private static @Nullable Integer thousandths(String percent, RoundingMode rounding) {
        if (!percent.matches("\\d{1,3}(\\.\\d{1,6})?")) {
            return null;
        }
        var value = new BigDecimal(percent).movePointRight(1);
        return value.compareTo(WHOLE) > 0 ? null : value.setScale(0, rounding).intValueExact();
    }

    private static String percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString();
    }
}
