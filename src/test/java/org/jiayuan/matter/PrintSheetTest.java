package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class PrintSheetTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PrintSheet print;

    @Autowired
    Templates templates;

    @Autowired
    JdbcClient database;

    private String paper(Street street, Matter.MatterId id, SheetKind kind, Actor who, String at) {
        var sheet = print.of(id, kind, new Act(who, Street.when(at)), street.screen(at));
        return new String(
                templates.render("matter/SheetPage", Map.of("screen", street.screen(at), "sheet", sheet, "late", 0)),
                StandardCharsets.UTF_8);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void sheets_carry_unit_number_and_masked_words_and_their_printing_is_written_down() {
        var street = Street.in(context);
        var id = street.report(
                Street.CATTLE, "我家住3栋501，电话13900004321，楼下井盖坏了，什么时候换", About.NOBODY, "13900004321", "2026-03-13T09:00");
        street.send(id, street.bureau, "2026-03-13T09:30");
        var order = paper(street, id, SheetKind.ORDER, street.clerk, "2026-03-13T10:00");
        assertThat(order).contains("事项处理工单", "牛成社区工作站", "牛成〔2026〕" + id.number() + "号", "尾号 4321");
        assertThat(order).doesNotContain("13900004321", "501");
        assertThat(paper(street, id, SheetKind.TRANSFER, street.mason, "2026-03-13T10:00"))
                .contains("事项转办单");
        assertThatThrownBy(() -> paper(street, id, SheetKind.REPLY, street.clerk, "2026-03-13T10:00"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> paper(street, id, SheetKind.ORDER, street.otherClerk, "2026-03-13T10:00"))
                .isInstanceOf(NotFound.class);
        assertThat(paper(street, id, SheetKind.SUPERVISION, street.officer, "2026-06-13T10:00"))
                .contains("事项督办单");
        street.answer(id, street.mason, "2026-03-13T11:00", "2026-03-16T09:00");
        assertThat(paper(street, id, SheetKind.REPLY, street.clerk, "2026-03-16T10:00"))
                .contains("诉求答复书", "栀子花开：您好", "修好了", "西丽市政所")
                .doesNotContain("4321");
        assertThat(database.sql("SELECT count(*) FROM audit.entries WHERE action = 'matter.print' AND object = ?")
                        .param(id.object())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
    }
}
