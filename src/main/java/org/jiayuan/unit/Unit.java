package org.jiayuan.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Division.Level;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers: a station, a team, an office, a bureau, a firm.
 *
 * @param parent one level up; null for the topmost
 * @param division the code of what it works for: a station's is its community
 * @param phone of its office, for everybody
 * @param address where it is, as people say it
 * @param directions how to get there
 * @param hours when its office is open
 * @param night where to turn when it is closed
 * @param from the first day it works
 * @param to the last day; null while it works
 */
public record Unit(
        UUID id,
        Kind kind,
        @Nullable UUID parent,
        String division,
        String name,
        String english,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String directions,
        OfficeHours hours,
        @Nullable String night,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What sort of unit it is. */
    public enum Kind {
        /** 区级. */
        DISTRICT,
        /** 街道办事处. */
        SUB_DISTRICT,
        /** 社区工作站. */
        STATION,
        /** 网格组. */
        GRID_TEAM,
        /** A team or bureau of the sub-district or the district. */
        BUREAU,
        /** 物业公司. */
        PROPERTY_FIRM,
        /** 居务监督委员会: supervises the residents' committee and answers who is not content with it. */
        SUPERVISION;

        /** Whether appeals of a division come in here: a division has one. */
        public boolean intake() {
            return this == DISTRICT || this == SUB_DISTRICT || this == STATION;
        }

        /** Whether a unit of this kind works for a division of that level. */
        public boolean worksFor(Level level) {
            return switch (this) {
                case DISTRICT -> level == Level.DISTRICT;
                case SUB_DISTRICT -> level == Level.SUB_DISTRICT;
                case BUREAU -> level == Level.DISTRICT || level == Level.SUB_DISTRICT;
                case STATION, GRID_TEAM, PROPERTY_FIRM, SUPERVISION -> level == Level.COMMUNITY;
            };
        }
    }

    /** Whether something may be given to it to be done: it is open, and does not supervise those who do. */
    public boolean answers() {
        return to == null && kind != Kind.SUPERVISION;
    }

    /** Its name for a reader of that language. */
    public String name(boolean inEnglish) {
        return inEnglish ? english : name;
    }
}
