package org.jiayuan.privacy.web;

import java.util.List;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter;
import org.jiayuan.privacy.PersonalRecords.Extent;
import org.jiayuan.privacy.ShowData;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/**
 * What is kept about oneself.
 *
 * @param base where its forms go
 * @param account whether it is that of an account; else it is one matter's
 */
public record DataPage(
        String base,
        boolean account,
        List<Chapter> chapters,
        List<ShowData.Standing> consents,
        List<ShowData.Asked> asked,
        Typed typed) {

    /**
     * A request that could not be taken.
     *
     * @param kind what was asked for; empty if nothing was
     */
    public record Typed(String kind, String words, Faults faults) {}

    /** Puts it together from what the modules keep. */
    @Component
    static class Query {

        private final ShowData show;

        Query(ShowData show) {
            this.show = show;
        }

        DataPage of(Subject subject, Typed typed, Act act, Screen screen) {
            var whose = subject.whose();
            return new DataPage(
                    subject.base(),
                    whose instanceof Whose.Account,
                    show.about(whose, Extent.PAGE, act, screen),
                    show.consents(whose),
                    show.asked(whose, act),
                    typed);
        }
    }
}
