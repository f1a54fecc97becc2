package org.jiayuan.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A community's council, under the name and in the form it has chosen for itself. */
@Table(schema = "council", name = "councils")
@SuppressWarnings("NullAway.Init")
public class Council {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_FORM = 300;

    @Id
    String communityCode;

    @Version
    @Nullable Long version;

    String name;
    String form;
    LocalDate setUpOn;

    Council() {}

    static Council of(String community, String name, String form, LocalDate setUpOn) {
        var council = new Council();
        council.communityCode = community;
        council.setUpOn = setUpOn;
        council.call(name, form);
        return council;
    }

    public String community() {
        return communityCode;
    }

    /** What it calls itself: 阳光议事厅. */
    public String name() {
        return name;
    }

    /** How it meets, in a sentence: 每月最后一个周六，在榕树下. */
    public String form() {
        return form;
    }

    public LocalDate setUpOn() {
        return setUpOn;
    }

    void call(String newName, String newForm) {
        name = Texts.line("name", newName, LONGEST_NAME);
        form = Texts.words("form", newForm, LONGEST_FORM);
    }
}
