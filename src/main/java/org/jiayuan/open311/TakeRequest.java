package org.jiayuan.open311;

import java.util.List;
import org.jiayuan.appeal.Alike;
import org.jiayuan.appeal.AppealText;
import org.jiayuan.appeal.ComposeAppeal;
import org.jiayuan.appeal.ComposeAppeal.Told;
import org.jiayuan.appeal.DangerWords;
import org.jiayuan.appeal.SubmitAppeal;
import org.jiayuan.appeal.SubmitAppeal.Receipt;
import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.StoreAttachment;
import org.jiayuan.archive.Upload;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.matter.FindPlace;
import org.jiayuan.matter.FindPlace.Said;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.Reporter;
import org.jiayuan.open311.Jurisdictions.Jurisdiction;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a request of another system as an appeal, the way the form goes: checked, numbered, clocked, dispatched. */
@Rule(
        clause = "9.1.4",
        says =
                "An appeal of another system goes the way of the form; sent again under the same word it is the same "
                        + "appeal, and other words under that word are refused; name and number are sealed and never given back.",
        source = "Open311 GeoReport v2; matter.md, rows 1 and 2, invariant 9; PIPL arts. 6, 51")
@Service
public class TakeRequest {

    private static final int DESCRIPTION = 4000;
    private static final int ADDRESS = 200;
    private static final int NAME = 40;
    private static final int ASKS = 3000;
    private static final String MEDIA = "media";

    private final Jurisdictions jurisdictions;
    private final Categories categories;
    private final FindPlace places;
    private final Alike alike;
    private final DangerWords dangerWords;
    private final ComposeAppeal compose;
    private final SubmitAppeal submit;
    private final StoreAttachment store;
    private final Vault vault;
    private final Prints prints;
    private final ApiKeys keys;

    TakeRequest(
            Jurisdictions jurisdictions,
            Categories categories,
            FindPlace places,
            Alike alike,
            DangerWords dangerWords,
            ComposeAppeal compose,
            SubmitAppeal submit,
            StoreAttachment store,
            Vault vault,
            Prints prints,
            ApiKeys keys) {
        this.jurisdictions = jurisdictions;
        this.categories = categories;
        this.places = places;
        this.alike = alike;
        this.dangerWords = dangerWords;
        this.compose = compose;
        this.submit = submit;
        this.store = store;
        this.vault = vault;
        this.prints = prints;
        this.keys = keys;
    }

    /**
     * What came of it.
     *
     * @param alike public matters that are likely the same
     */
    public record Taken(Receipt receipt, List<Line> alike) {

        public Taken {
            alike = List.copyOf(alike);
        }
    }

    /**
     * Takes it.
     *
     * @param word the system's own for this one request; null if it has none, and may send it twice
     * @throws Refused if it cannot be taken as it is
     * @throws RuleBroken likewise
     */
    public Taken of(Posted posted, ApiKey key, @Nullable String word, Act act, Screen screen) {
        var jurisdiction = jurisdictions.of(posted.jurisdiction());
        var category = category(posted, screen);
        check(AppealText.check("description", posted.description(), DESCRIPTION), screen);
        check(further(posted), screen);
        var place = place(posted, jurisdiction);
        var form = word == null ? submit.key(act) : submit.key(key.id(), word);
        var sent = submit.sent(place.communityCode(), form);
        if (sent.isPresent()) {
            checkSame(sent.get().id(), posted.description());
            return new Taken(sent.get(), List.of());
        }
        var dangers = dangerWords.in(posted.description(), category.code(), screen.today());
        if (!dangers.isEmpty() && !"yes".equals(posted.value(Attribute.EMERGENCY_NUMBERS_SHOWN))) {
            throw Refused.bad("open311.refused.danger", String.join(", ", dangers));
        }
        var likely = alike.to(place.communityCode(), category, place, act.at(), screen);
        var wanted = compose.of(told(posted, category, place, enclose(posted, place, form, act), screen), act, screen);
        var receipt = submit.of(form, wanted, act);
        keys.note(receipt.id(), key.id(), prints.of(posted.description()), act.at());
        return new Taken(receipt, likely);
    }

    private void checkSame(MatterId id, String description) {
        if (keys.print(id).filter(print -> !prints.match(print, description)).isPresent()) {
            throw Refused.bad("open311.refused.word-used");
        }
    }

    private Category category(Posted posted, Screen screen) {
        if (posted.code().isEmpty()) {
            throw Refused.bad("open311.refused.service-missing");
        }
        return categories
                .find(posted.code(), screen.today())
                .orElseThrow(() -> Refused.missing("open311.refused.service"));
    }

    private static Faults further(Posted posted) {
        var faults = new Faults();
        faults.text("address_string", posted.address(), false, ADDRESS);
        faults.text("first_name", posted.name(), false, NAME);
        faults.text("attribute[asks]", String.join("\n", posted.asks()), false, ASKS);
        return faults;
    }

    private static void check(Faults faults, Screen screen) {
        if (!faults.isEmpty()) {
            var first = faults.all().getFirst();
            throw Refused.bad(
                    "open311.refused.field", first.getKey(), first.getValue().say(screen));
        }
    }

    private MatterPlace place(Posted posted, Jurisdiction jurisdiction) {
        var lat = degrees("lat", posted.lat());
        var lng = degrees("long", posted.lng());
        if ((lat == null) != (lng == null)) {
            throw Refused.bad("open311.refused.half-point");
        }
        if (lat == null && posted.address().isEmpty() && posted.addressId().isEmpty()) {
            throw Refused.bad("open311.refused.place");
        }
        if (lat == null && !posted.addressId().isEmpty() && !posted.addressId().matches("\\d{14}")) {
            throw Refused.bad("open311.refused.address-id");
        }
        var community = jurisdiction.division().level() == org.jiayuan.division.Division.Level.COMMUNITY
                ? jurisdiction.division().code()
                : lat == null && posted.addressId().isEmpty()
                        ? jurisdictions
                                .namedIn(posted.address())
                                .orElseThrow(() -> Refused.bad("open311.refused.community"))
                                .code()
                        : "";
        var place =
                places.of(community, new Said(lat, lng, lat == null ? posted.addressId() : "", "", posted.address()));
        if (!jurisdiction.covers(place.communityCode())) {
            throw Refused.bad("open311.refused.outside");
        }
        return place;
    }

    private static @Nullable Double degrees(String field, String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            double degrees = Double.parseDouble(written);
            if (Double.isFinite(degrees)) {
                return degrees;
            }
        } catch (NumberFormatException malformed) {
            throw Refused.bad("open311.refused.number", field);
        }
        throw Refused.bad("open311.refused.number", field);
    }

    /** Lays the pictures ready; like those of the form they wait for somebody's eyes. */
    private Enclosed enclose(Posted posted, MatterPlace place, String form, Act act) {
        var tray = submit.tray(place.communityCode(), form);
        for (var file : posted.media()) {
            store.of(
                    new Upload(place.communityCode(), tray.token(), file.name(), file.bytes()),
                    Allowance.ofForm(MEDIA),
                    act);
        }
        return Enclosed.on(submit.tray(place.communityCode(), form));
    }

    private Told told(Posted posted, Category category, MatterPlace place, Enclosed enclosed, Screen screen) {
        var name = posted.name();
        var phone = posted.phone().isEmpty() ? null : Phone.of(posted.phone());
        var kind = posted.value(Attribute.KIND);
        var about = posted.value(Attribute.ABOUT);
        return new Told(
                place.communityCode(),
                posted.description(),
                category,
                kind == null ? "" : kind,
                ComposeAppeal.about(about == null ? "" : about),
                Channel.OPEN311,
                place,
                new Reporter(
                        null,
                        screen.say("appeal.neighbour"),
                        name.isEmpty() ? null : vault.seal(Reporter.NAME, name),
                        phone == null ? null : phone.seal(vault),
                        phone == null ? null : phone.index(vault),
                        phone == null ? null : phone.tailIndex(vault),
                        screen.look().lang(),
                        null),
                name.isEmpty() ? null : name,
                phone == null ? null : phone.digits(),
                posted.asks(),
                enclosed,
                !"no".equals(posted.value(Attribute.LISTED)),
                false,
                null);
    }
}
