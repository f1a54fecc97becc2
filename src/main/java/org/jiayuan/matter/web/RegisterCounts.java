package org.jiayuan.matter.web;

import java.util.List;
import org.jiayuan.matter.Register;
import org.jiayuan.matter.RegisterTab;
import org.jiayuan.matter.Sight;
import org.jiayuan.platform.RailGroup;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** The register's tabs in the rail, each with how many stand there. */
@Component
class RegisterCounts implements RailGroup {

    private final Register register;
    private final Sight sight;

    RegisterCounts(Register register, Sight sight) {
        this.register = register;
        this.sight = sight;
    }

    @Override
    public String key() {
        return "matter.register";
    }

    @Override
    public List<Counted> of(Act act) {
        var reach = sight.reach(act.by());
        if (reach.nothing()) {
            return List.of();
        }
        return register.counts(reach, act).entrySet().stream()
                .map(count -> new Counted(
                        "matter.tab." + count.getKey().key(),
                        "/desk/matters?state=" + count.getKey().key(),
                        count.getValue(),
                        count.getKey() == RegisterTab.LATE))
                .toList();
    }
}
