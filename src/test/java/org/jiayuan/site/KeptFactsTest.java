package org.jiayuan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptFactsTest {

    private static final String HERE = "440305007019";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<String> asked = new ArrayList<>();
    private final KeptFacts<Integer> facts = new KeptFacts<>((community, day) -> {
        asked.add(community + " " + day);
        return asked.size();
    });

    private int of(int generation, LocalDate day) {
        return ScopedValue.where(Generations.MAKING, new Generations.Mark(0, generation))
                .call(() -> facts.of(HERE, day));
    }

    @Test
    void pages_of_one_generation_share_what_was_looked_up() {
        assertThat(of(7, TODAY)).isEqualTo(1);
        assertThat(of(7, TODAY)).isEqualTo(1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_page_of_another_generation_has_it_looked_up_anew_be_it_newer_or_a_replicas_older_one() {
        of(7, TODAY);
        assertThat(of(8, TODAY)).isEqualTo(2);
        assertThat(of(7, TODAY)).isEqualTo(3);
    }

    @Test
    void another_day_does_too() {
        of(7, TODAY);
        assertThat(of(7, TODAY.plusDays(1))).isEqualTo(2);
    }

    @Test
    void nothing_is_kept_where_no_page_is_made() {
        assertThat(facts.of(HERE, TODAY)).isEqualTo(1);
        assertThat(facts.of(HERE, TODAY)).isEqualTo(2);
    }
}
