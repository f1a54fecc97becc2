package org.jiayuan.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is on duty for a grid cell.
 *
 * @param cell the cell's 14 digits
 * @param category the code of the category it is for; null for all
 */
public record Shift(
        UUID unit,
        UUID id,
        String cell,
        UUID account,
        Instant from,
        Instant to,
        @Nullable String category) {

    /** Whether the other is for the same cell and categories, and both go on at some moment. */
    boolean meets(Shift other) {
        return cell.equals(other.cell())
                && Objects.equals(category, other.category())
                && from.isBefore(other.to())
                && other.from().isBefore(to);
    }

    /** Whether the other says the same under another id. */
    boolean same(Shift other) {
        return cell.equals(other.cell())
                && Objects.equals(category, other.category())
                && account.equals(other.account())
                && from.equals(other.from())
                && to.equals(other.to());
    }

    static Shift of(ResultSet row, int number) throws SQLException {
        return new Shift(
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "id"),
                row.getString("cell"),
                Rows.uuid(row, "account_id"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                row.getString("category"));
    }
}
