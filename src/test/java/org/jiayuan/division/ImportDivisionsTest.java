package org.jiayuan.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiayuan.JiayuanTest;
import org.jiayuan.division.Division.Level;
import org.jiayuan.platform.Terminal;
import org.jiayuan.platform.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The national list in small: an invented province, and Nanshan's district with one community it has already. */
@JiayuanTest
class ImportDivisionsTest {

    @TempDir
    Path folder;

    @Autowired
    DivisionsCommand command;

    @Autowired
    Divisions divisions;

    @Autowired
    Words words;

    @Autowired
    JdbcClient database;

    private void file(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), "code,name,above\n" + String.join("\n", lines) + "\n");
    }

    private void good(String province) throws IOException {
        file("provinces", province + ",\"示例省\"", "44,\"广东省\"");
        file("cities", province + "01,\"示例市\"," + province, "4403,\"深圳市\",44");
        file("areas", province + "0101,\"城东区\"," + province + "01," + province, "440305,\"南山区\",4403,44");
        file(
                "streets",
                province + "0101001,\"河畔街道\"," + province + "0101," + province + "," + province + "01",
                "440305007,\"粤海街道\",440305,44,4403");
        file(
                "villages",
                province + "0101001001,\"柳树社区居委会\"," + province + "0101001",
                province + "0101001002,\"李家庄村村委会\"," + province + "0101001",
                province + "0101001498,\"河畔街道虚拟社区\"," + province + "0101001",
                "440305007019,\"蔚蓝海岸社区居委会\",440305007,44,4403,440305");
    }

    private String run(boolean well, String... arguments) {
        var printed = new ByteArrayOutputStream();
        var terminal =
                new Terminal(words, Locale.ENGLISH, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        assertThat(command.run(List.of(arguments), terminal)).isEqualTo(well);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private long count() {
        return database.sql("SELECT count(*) FROM division.divisions")
                .query(Long.class)
                .single();
    }

    @Test
    void it_takes_in_what_is_new_and_leaves_the_rest_and_can_be_done_again() throws IOException {
        good("91");
        assertThat(run(true, folder.toString())).contains("100 %", "12 divisions");
        var willow = divisions.community("910101001001");
        assertThat(willow.name()).isEqualTo("柳树社区");
        assertThat(willow.pinyin()).isEqualTo("liu shu");
        assertThat(divisions.community("910101001002").name()).isEqualTo("李家庄村");
        assertThat(divisions.get("910101001498").level()).isEqualTo(Level.VIRTUAL);
        assertThat(divisions.path("910101001001"))
                .extracting(Division::level)
                .containsExactly(Level.DISTRICT, Level.SUB_DISTRICT, Level.COMMUNITY);
        assertThat(divisions.get("910000000000").level()).isEqualTo(Level.PROVINCE);
        assertThat(divisions.childrenOf("910100000000"))
                .extracting(Division::name)
                .containsExactly("城东区");
        assertThat(divisions.get("440305007019").name()).isEqualTo("蔚蓝海岸社区");
        assertThat(divisions.path("440305007019"))
                .extracting(Division::level)
                .containsExactly(Level.DISTRICT, Level.SUB_DISTRICT, Level.COMMUNITY);
        assertThat(divisions.communities()).noneMatch(one -> one.code().startsWith("91"));
        assertThat(divisions.search("柳树", 5)).isEmpty();
        long before = count();
        assertThat(run(true, folder.toString())).contains("12 divisions", "0 new");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void bad_lines_are_named_and_nothing_is_changed() throws IOException {
        good("92");
        file(
                "villages",
                "920101001001,\"柳树社区居委会\",920101001",
                "92010100100,\"短码\",920101001",
                "920101001001,\"又一个\",920101001",
                "929999999001,\"没有街道\",929999999",
                "920101001005,\"\",920101001",
                "nonsense",
                "920101001006,\"错的上级\",920101002");
        long before = count();
        assertThat(run(false, folder.toString()))
                .contains(
                        "villages.csv:3",
                        "villages.csv:4",
                        "villages.csv:5",
                        "villages.csv:6",
                        "villages.csv:7",
                        "villages.csv:8",
                        "Nothing was changed")
                .doesNotContain("villages.csv:2 ", "villages.csv:9");
        assertThat(count()).isEqualTo(before);
        assertThat(divisions.find("920000000000")).isEmpty();
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        good("93");
        Files.delete(folder.resolve("streets.csv"));
        assertThat(run(false, folder.toString())).contains("streets.csv:0");
        assertThat(run(false)).contains("bin/import divisions");
        assertThat(run(false, folder.resolve("nowhere").toString())).contains("provinces.csv:0");
    }

    @Test
    void a_community_is_called_as_people_call_it() {
        assertThat(NationalFiles.called("多福巷社区居委会")).isEqualTo("多福巷社区");
        assertThat(NationalFiles.called("王庄居民委员会")).isEqualTo("王庄社区");
        assertThat(NationalFiles.called("永丰村民委员会")).isEqualTo("永丰村");
        assertThat(NationalFiles.called("永丰村村民委员会")).isEqualTo("永丰村");
        assertThat(NationalFiles.called("林场生活区")).isEqualTo("林场生活区");
        assertThat(NationalFiles.called("村委会")).isEqualTo("村委会");
    }
}
