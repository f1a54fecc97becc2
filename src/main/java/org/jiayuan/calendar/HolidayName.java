package org.jiayuan.calendar;

import org.jiayuan.platform.Screen;

/** What a holiday is called; the notices name them in Chinese. */
public final class HolidayName {

    private HolidayName() {}

    /** The holiday in the reader's language, or as the notice has it if that is a new one. */
    public static String of(String noticed, Screen screen) {
        var key = "calendar.holiday." + noticed;
        return screen.knows(key) ? screen.say(key) : noticed;
    }
}
