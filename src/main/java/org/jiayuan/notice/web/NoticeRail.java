package org.jiayuan.notice.web;

import java.util.List;
import org.jiayuan.notice.Notices;
import org.jiayuan.platform.RailGroup;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** One's notices in the rail, with how many are new. */
@Component
class NoticeRail implements RailGroup {

    private final Notices notices;

    NoticeRail(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String key() {
        return "notice.rail";
    }

    @Override
    public List<Counted> of(Act act) {
        var account = act.by().account();
        return account == null
                ? List.of()
                : List.of(new Counted("notice.mine", "/desk/notices", notices.fresh(account), false));
    }
}
