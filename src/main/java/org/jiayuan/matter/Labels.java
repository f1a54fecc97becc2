package org.jiayuan.matter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.Matter.MatterId;
import org.springframework.stereotype.Component;

/** A matter's number as people write it: 蔚蓝海岸〔2026〕418号; and back, whatever brackets they type. */
@Component
public class Labels {

    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(.*?)\\s*[〔\\[(（【]?\\s*(\\d{4})\\s*[〕\\])）】\\-\\s]\\s*(?:第)?\\s*(\\d{1,7})\\s*号?\\s*");

    private final Divisions divisions;

    Labels(Divisions divisions) {
        this.divisions = divisions;
    }

    /** 蔚蓝海岸〔2026〕418号. */
    public String of(MatterId id) {
        return divisions.find(id.communityCode()).map(Division::shortName).orElse(id.communityCode()) + "〔" + id.year()
                + "〕" + id.number() + "号";
    }

    /** Reads what somebody typed: with the community's name or code in front, or within a community without. */
    public Optional<MatterId> read(String typed, Optional<String> community) {
        var text = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC);
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var name = match.group(1).replaceAll("[〔\\[(（【\\s-]+$", "");
        var code = name.isEmpty() ? community : codeOf(name);
        return code.map(
                found -> new MatterId(found, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))));
    }

    private Optional<String> codeOf(String name) {
        if (name.matches("\\d{12}")) {
            return Optional.of(name);
        }
        return divisions.search(name, 5).stream()
                .filter(division -> division.isCalled(name))
                .map(Division::code)
                .findFirst();
    }

    /** Reads {@code 2026-418}. */
    public static Optional<MatterId> reference(String community, String reference) {
        if (!community.matches("\\d{12}") || !reference.matches("\\d{4}-\\d{1,7}")) {
            return Optional.empty();
        }
        var parts = reference.split("-");
        return Optional.of(new MatterId(community, Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
}
