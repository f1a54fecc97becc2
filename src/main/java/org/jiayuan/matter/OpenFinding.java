package org.jiayuan.matter;

import java.util.Locale;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Row 25: where danger was reported and the reporter has taken it back, intake may go on with it as its own finding: a new
 * matter in the station's own words, at the same place, without anything of the reporter.
 */
@Service
public class OpenFinding {

    private final Matters matters;
    private final Sight sight;
    private final Offices offices;
    private final OpenMatter open;
    private final Units units;
    private final JdbcClient database;

    OpenFinding(Matters matters, Sight sight, Offices offices, OpenMatter open, Units units, JdbcClient database) {
        this.matters = matters;
        this.sight = sight;
        this.offices = offices;
        this.open = open;
        this.units = units;
        this.database = database;
    }

    /** Whether she may: she takes in there, danger was reported, it was taken back, and nobody has gone on with it yet. */
    boolean possible(Matter matter, Act act) {
        return matter.state() == State.WITHDRAWN
                && matter.danger()
                && Standing.of(matter, act.by(), offices).is(Party.INTAKE)
                && !there(matter.id());
    }

    private boolean there(MatterId id) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM matter.matters
                            WHERE community_code = ? AND previous_year = ? AND previous_number = ? AND kind = 'FINDING')
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens it.
     *
     * @throws NotFound if she does not see the matter that was taken back
     * @throws NotPossibleNow if it is not for her, there was no danger, or somebody has gone on with it
     * @throws FieldIsWrong without words
     */
    @Transactional
    public MatterId of(MatterId id, @Nullable String words, Act act) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        sight.require(matter, act.by());
        if (!possible(matter, act)) {
            throw new NotPossibleNow("not-now");
        }
        if (words == null || words.isBlank()) {
            throw new FieldIsWrong("words", "words-missing");
        }
        var station = units.get(matter.intakeUnit());
        var reporter = new Reporter(
                null,
                station.name(),
                null,
                null,
                null,
                null,
                Locale.CHINA.toLanguageTag(),
                act.by().account());
        return open.of(
                        new NewMatter(
                                id.communityCode(),
                                Kind.FINDING,
                                matter.category(),
                                matter.about(),
                                Channel.OWN,
                                true,
                                matter.place(),
                                reporter,
                                words.strip(),
                                null,
                                null,
                                null,
                                Enclosed.NOTHING,
                                !matter.about().upwards(),
                                false,
                                id),
                        act)
                .id();
    }
}
