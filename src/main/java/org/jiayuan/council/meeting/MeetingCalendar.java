package org.jiayuan.council.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A meeting as a calendar on a phone takes it in (RFC 5545). */
public final class MeetingCalendar {

    private static final Duration LONG = Duration.ofHours(2);

    private MeetingCalendar() {}

    /**
     * The file.
     *
     * @param title what stands in the calendar
     * @param page the address of the meeting's public page
     * @param agenda a line a point
     */
    public static String of(Meeting meeting, String title, String page, String agenda, Instant now) {
        var plan = meeting.plan();
        var event = new VEvent(
                plan.startsAt().truncatedTo(ChronoUnit.SECONDS),
                plan.startsAt().plus(LONG).truncatedTo(ChronoUnit.SECONDS),
                title);
        event.add(new Uid("meeting-" + meeting.id().communityCode() + "-"
                        + meeting.id().reference() + "@jiayuan"))
                .add(new Location(plan.place()))
                .add(new Url(java.net.URI.create(page)));
        if (!agenda.isEmpty()) {
            event.add(new Description(agenda));
        }
        event.replace(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Jiayuan//council//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(event);
        return calendar.toString();
    }
}
