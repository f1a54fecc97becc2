package org.jiayuan.privacy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.notice.ForgetPerson;
import org.jiayuan.notice.Notices;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** The notices somebody has had. */
@Component
class NoticeRecords implements PersonalRecords {

    private static final int SHOWN = 3;
    private static final int MOST = 10_000;

    private final Notices notices;
    private final ForgetPerson forget;

    NoticeRecords(Notices notices, ForgetPerson forget) {
        this.notices = notices;
        this.forget = forget;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        if (!(whose instanceof Whose.Account(UUID account))) {
            return List.of();
        }
        boolean page = extent == Extent.PAGE;
        var found = notices.of(account, null, page ? SHOWN : MOST);
        return List.of(new Chapter(
                "privacy.data.notices",
                found.items().stream()
                        .map(notice -> Item.of(
                                notice.say(screen),
                                List.of(new Fact("at", screen.say("privacy.data.at"), screen.moment(notice.at())))))
                        .toList(),
                page && found.next() != null ? "/my/notices" : null));
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return whose instanceof Whose.Account
                ? List.of(new Fate(false, screen.say("privacy.data.notices.fate")))
                : List.of();
    }

    @Override
    public void erase(Whose whose, Act act) {
        forget.called(whose.word());
    }
}
