package org.jiayuan.appeal.web;

import java.util.List;
import java.util.Objects;
import org.jiayuan.appeal.CameBack;
import org.jiayuan.appeal.ComposeAppeal;
import org.jiayuan.appeal.ComposeAppeal.Told;
import org.jiayuan.appeal.DangerWords;
import org.jiayuan.appeal.GuessCategory;
import org.jiayuan.archive.Tray;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.division.Division;
import org.jiayuan.identity.ChooseNickname;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.FindPlace;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Recipients;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a filled form what {@code OpenMatter} takes. */
@Component
class AppealDraft {

    static final String OTHER = "other";

    private final Categories categories;
    private final FindPlace places;
    private final ComposeAppeal compose;
    private final FindAccount accounts;
    private final ReadPersonalData read;
    private final Vault vault;
    private final DangerWords dangerWords;
    private final CameBack cameBack;

    AppealDraft(
            Categories categories,
            FindPlace places,
            ComposeAppeal compose,
            FindAccount accounts,
            ReadPersonalData read,
            Vault vault,
            DangerWords dangerWords,
            CameBack cameBack) {
        this.categories = categories;
        this.places = places;
        this.compose = compose;
        this.accounts = accounts;
        this.read = read;
        this.vault = vault;
        this.dangerWords = dangerWords;
        this.cameBack = cameBack;
    }

    /** The category chosen, or the likely one. */
    Category category(AppealForm form, Screen screen) {
        var offered = categories.on(screen.today());
        return offered.stream()
                .filter(category -> category.code().equals(form.category()))
                .findFirst()
                .or(() -> GuessCategory.of(form.text(), offered))
                .orElseGet(() -> categories.get(OTHER, screen.today()));
    }

    /** The numbers to call, if the text sounds dangerous in its category. */
    List<String> dangers(AppealForm form, Screen screen) {
        return dangerWords.in(form.text(), category(form, screen).code(), screen.today());
    }

    MatterPlace place(Division community, AppealForm form) {
        return places.of(
                community.code(),
                new FindPlace.Said(
                        AppealForm.degrees(form.lat()),
                        AppealForm.degrees(form.lng()),
                        form.cell(),
                        form.facility(),
                        form.words().length() > AppealForm.WORDS
                                ? form.words().substring(0, AppealForm.WORDS)
                                : form.words()));
    }

    NewMatter of(Division community, AppealForm form, Tray tray, Act act, Screen screen) {
        var who = reporter(form, community, act, screen);
        return compose.of(
                new Told(
                        community.code(),
                        form.text(),
                        category(form, screen),
                        form.kind(),
                        about(form),
                        Channel.WEB,
                        place(community, form),
                        who.reporter(),
                        null,
                        who.number(),
                        form.askLines(),
                        Enclosed.on(tray),
                        !form.unlisted(),
                        form.different(),
                        cameBack.proven(community.code(), form.previous()).orElse(null)),
                act,
                screen);
    }

    static About about(AppealForm form) {
        return ComposeAppeal.about(form.about());
    }

    static Kind kind(AppealForm form, Category category) {
        return ComposeAppeal.kind(form.kind(), category);
    }

    private record Who(Reporter reporter, @Nullable String number) {}

    private Who reporter(AppealForm form, Division community, Act act, Screen screen) {
        var language = screen.look().lang();
        var nickname = form.nickname().strip();
        if (!nickname.isEmpty()) {
            ChooseNickname.check(nickname);
        }
        var id = act.by().account();
        if (id != null && act.by().grants().isEmpty()) {
            var account = accounts.by(id).orElseThrow();
            var shown = nickname.isEmpty() ? account.nickname() : nickname;
            var sealed = account.phone();
            var number = sealed == null
                    ? null
                    : read.of(act, Reading.own(community.code(), "account/" + id, id, "phone"))
                            .text(Recipients.PHONE, sealed);
            return new Who(reporter(id, shown, number == null ? null : new Phone(number), language, screen), number);
        }
        var phone = form.phone().isBlank() ? null : Phone.of(form.phone());
        return new Who(reporter(null, nickname, phone, language, screen), phone == null ? null : phone.digits());
    }

    private Reporter reporter(
            java.util.@Nullable UUID account,
            @Nullable String nickname,
            @Nullable Phone phone,
            String language,
            Screen screen) {
        var shown = nickname == null || nickname.isEmpty() ? screen.say("appeal.neighbour") : nickname;
        return new Reporter(
                account,
                Objects.requireNonNull(shown),
                null,
                phone == null ? null : phone.seal(vault),
                phone == null ? null : phone.index(vault),
                phone == null ? null : phone.tailIndex(vault),
                language,
                null);
    }
}
