package org.jiayuan.privacy;

import java.util.Comparator;
import java.util.List;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows a person what is kept about her, and what she may do about it. */
@Service
public class ShowData {

    private final List<PersonalRecords> records;
    private final List<Consent> consents;
    private final Requests requests;
    private final AskAboutData ask;
    private final ReadPersonalData read;

    ShowData(
            List<PersonalRecords> records,
            List<Consent> consents,
            Requests requests,
            AskAboutData ask,
            ReadPersonalData read) {
        this.records = records.stream()
                .sorted(Comparator.comparingInt(PersonalRecords::order))
                .toList();
        this.consents = consents.stream()
                .sorted(Comparator.comparingInt(Consent::order))
                .toList();
        this.requests = requests;
        this.ask = ask;
        this.read = read;
    }

    /** A consent and how she stands to it. */
    public record Standing(String key, boolean given) {}

    /**
     * A request of hers with its words.
     *
     * @param words what she wrote; null if nothing
     * @param answer what she was answered; null if nothing
     */
    public record Asked(
            Request request,
            @Nullable String words,
            @Nullable String answer) {}

    /** What is kept about her. */
    public List<Chapter> about(Whose whose, PersonalRecords.Extent extent, Act act, Screen screen) {
        return records.stream()
                .flatMap(kept -> kept.about(whose, extent, act, screen).stream())
                .toList();
    }

    /** What would become of it if she asked for deletion. */
    public List<PersonalRecords.Fate> fate(Whose whose, Screen screen) {
        return records.stream()
                .flatMap(kept -> kept.fate(whose, screen).stream())
                .toList();
    }

    /** The consents that concern her. */
    public List<Standing> consents(Whose whose) {
        return consents.stream()
                .filter(consent -> consent.of(whose) != Consent.State.NONE)
                .map(consent -> new Standing(consent.key(), consent.of(whose) == Consent.State.GIVEN))
                .toList();
    }

    /** What she has asked, with its words; she herself reads. */
    public List<Asked> asked(Whose whose, Act act) {
        var community = ask.community(whose);
        return requests.of(community, whose).stream()
                .map(request -> open(
                        request,
                        read.of(
                                act,
                                Reading.own(community, "request/" + request.id(), whose.account(), "words", "answer"))))
                .toList();
    }

    /** One request as whoever answers it reads it; the reading is written down. */
    public Asked toAnswer(Request request, Act act) {
        return open(
                request,
                read.of(
                        act,
                        Reading.handling(
                                request.community(),
                                "request/" + request.id(),
                                request.whose().account(),
                                "words",
                                "answer")));
    }

    private static Asked open(Request request, ReadPersonalData.Opened opened) {
        return new Asked(request, text(request.words(), opened), text(request.answer(), opened));
    }

    private static @Nullable String text(@Nullable Sealed sealed, ReadPersonalData.Opened opened) {
        return sealed == null ? null : opened.text(AskAboutData.WORDS, sealed);
    }
}
