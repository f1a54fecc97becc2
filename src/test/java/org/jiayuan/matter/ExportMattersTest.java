package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ExportMattersTest {

    private static final String NOW = "2026-03-12T10:00";

    @Autowired
    ApplicationContext context;

    @Autowired
    ExportMatters export;

    @Autowired
    JdbcClient database;

    private Street street;

    @BeforeEach
    void report() {
        street = Street.in(context);
        street.report(
                Street.CATTLE,
                "=HYPERLINK(1) 我是王小明，电话13900005678，住3栋501，楼道堆物谁来清",
                About.NOBODY,
                "13900005678",
                "2026-03-12T09:00");
        street.report(Street.REEDS, "白芒的水管漏了，谁来修", "2026-03-12T09:05");
    }

    private byte[] exported(Actor who, Format format) {
        var out = new ByteArrayOutputStream();
        export.of(
                RegisterFilter.of(RegisterTab.ALL),
                "state=all",
                format,
                new Act(who, Street.when(NOW)),
                street.screen(NOW),
                () -> out);
        return out.toByteArray();
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void a_file_says_who_took_it_and_holds_no_personal_data_and_nothing_of_others() {
        var text = new String(exported(street.clerk, Format.CSV), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        assertThat(text.lines().findFirst().orElseThrow()).contains("牛成社区工作站", "甲一", "2026年3月12日");
        assertThat(text).doesNotContain("王小明", "13900005678", "5678", "501");
        assertThat(text).doesNotContain("白芒的水管");
        assertThat(text).doesNotContain("\"=");
    }

    @Test
    void a_workbook_has_the_same_rows() throws Exception {
        long lines = new String(exported(street.clerk, Format.CSV), StandardCharsets.UTF_8)
                .lines()
                .count();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(exported(street.clerk, Format.XLSX)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize((int) lines);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("编号");
        }
    }

    @Test
    void each_file_is_written_down_with_its_number_of_rows() {
        long lines = new String(exported(street.secondClerk, Format.CSV), StandardCharsets.UTF_8)
                .lines()
                .count();
        var rows = database.sql("SELECT rows FROM desk.exports WHERE account = ? ORDER BY id DESC LIMIT 1")
                .param(street.secondClerk.account())
                .query(Integer.class)
                .single();
        assertThat(rows).isEqualTo((int) lines - 2);
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE action = 'matter.export' AND actor = ?")
                        .param(street.secondClerk.account())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void who_only_looks_before_publication_takes_nothing_along() {
        assertThatThrownBy(() -> exported(street.editor, Format.CSV)).isInstanceOf(NotFound.class);
    }
}
