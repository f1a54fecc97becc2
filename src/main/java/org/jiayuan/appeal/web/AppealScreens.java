package org.jiayuan.appeal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.appeal.Alike;
import org.jiayuan.appeal.MatterLine;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Places;
import org.jiayuan.matter.MatterClocks;
import org.jiayuan.matter.ProposedAsks;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.Crumbs;
import org.jiayuan.site.MapDrawing;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.springframework.stereotype.Component;

/** What each of the three screens shows. */
@Component
class AppealScreens {

    private final Divisions divisions;
    private final Places places;
    private final Facilities facilities;
    private final Categories categories;
    private final Calendars calendars;
    private final Alike alike;
    private final MatterClocks clocks;
    private final AppealDraft draft;
    private final SubmitAppeal submit;

    AppealScreens(
            Divisions divisions,
            Places places,
            Facilities facilities,
            Categories categories,
            Calendars calendars,
            Alike alike,
            MatterClocks clocks,
            AppealDraft draft,
            SubmitAppeal submit) {
        this.divisions = divisions;
        this.places = places;
        this.facilities = facilities;
        this.categories = categories;
        this.calendars = calendars;
        this.alike = alike;
        this.clocks = clocks;
        this.draft = draft;
        this.submit = submit;
    }

    Map<String, Object> first(Division community, AppealForm form, Faults faults, Screen screen) {
        var model = common(community, form, faults, screen);
        model.put(
                "chips",
                categories.on(screen.today()).stream()
                        .filter(Category::proposed)
                        .toList());
        return model;
    }

    Map<String, Object> second(Division community, AppealForm form, Faults faults, Screen screen) {
        var model = common(community, form, faults, screen);
        var cells = places.cells(community.code());
        model.put("cells", cells);
        model.put("facilities", facilities.of(community.code()));
        model.put("drawing", MapDrawing.of(cells, facilities.of(community.code())));
        model.put("dangers", draft.dangers(form, screen));
        return model;
    }

    /** @param key of the form, which what was laid ready for it belongs to */
    Map<String, Object> third(Division community, AppealForm form, String key, Faults faults, Act act, Screen screen) {
        var model = common(community, form, faults, screen);
        var category = draft.category(form, screen);
        var place = draft.place(community, form);
        var likely = AppealDraft.about(form).upwards()
                ? List.<MatterLine>of()
                : alike.to(community.code(), category, place, act.at(), screen).stream()
                        .map(line -> new MatterLine(line, clocks.of(line, screen)))
                        .toList();
        var due = category.limit().end(act.at(), 0, calendars.current(), OfficeHours.usual());
        model.put("category", category);
        model.put("categories", categories.on(screen.today()));
        model.put("kind", AppealDraft.kind(form, category).name().toLowerCase(java.util.Locale.ROOT));
        model.put("placeWords", where(place, screen));
        model.put("unclear", !place.clear());
        model.put("likely", likely);
        model.put("asks", form.asks().isBlank() ? String.join("\n", ProposedAsks.of(form.text())) : form.asks());
        model.put("due", Shanghai.day(category.limit().countsDays() ? due.minusMillis(1) : due));
        model.put("dangers", draft.dangers(form, screen));
        model.put("key", key);
        model.put("tray", submit.tray(community.code(), key));
        return model;
    }

    private String where(org.jiayuan.matter.MatterPlace place, Screen screen) {
        var cell = place.cellId();
        var words = place.label() == null ? "" : place.label();
        if (cell == null) {
            return words;
        }
        var named =
                screen.say("matter.cell", divisions.get(cell.communityCode()).shortName(screen.english()), cell.cell());
        return words.isEmpty() ? named : screen.aside(words, named);
    }

    private Map<String, Object> common(Division community, AppealForm form, Faults faults, Screen screen) {
        var model = new HashMap<String, Object>();
        model.put("community", community);
        model.put("crumbs", Crumbs.of(divisions, community, screen));
        model.put("form", form);
        model.put("faults", faults);
        return model;
    }
}
