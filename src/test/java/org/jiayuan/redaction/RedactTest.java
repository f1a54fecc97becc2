package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jiayuan.redaction.RedactionScenes.shown;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jiayuan.redaction.Redacted.Piece;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class RedactTest {

    private final Redact redact = new Redact();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我是蔚蓝海岸12栋3单元1202房的王小明，电话138 0013 8000，楼上陈阿姨的狗天天叫 | 我是蔚蓝海岸12栋***的***，电话***，楼上*阿姨的狗天天叫
            粤BD12345一直占着消防通道，打了110也没人管 | ***一直占着消防通道，打了110也没人管
            物业高经理说要身份证110101199003077934才给办 | 物业*经理说要身份证***才给办
            退款请打到6222021234567890128，户名：李秀英 | 退款请打到***，户名：***
            12345回复蔚蓝海岸〔2026〕418号说2026年11月30日前修好 | 12345回复蔚蓝海岸〔2026〕418号说2026年11月30日前修好
            老王家（3-2-501）装修到晚上11点 | 老*家（3-***）装修到晚上11点
            加我微信wangxm88或者QQ12345678细说 | 加我微信***或者QQ***细说
            M123路改道以后，到白石洲要走20分钟 | M123路改道以后，到白石洲要走20分钟
            **13800138000** | *******
            """)
    void hides_what_is_personal_and_nothing_else(String written, String expected) {
        assertThat(shown(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "万象天地旁边的停车场收费太贵，每小时15元，封顶60元，周边都是10元。",
                "于是我们就打了12345，工单号20261123001234，到现在没有任何回复。",
                "12栋楼下的垃圾桶满了三天，麻烦安排人清一清，谢谢！",
                "请问60岁以上老年人怎么办理免费乘车卡？要带什么材料？",
                "白石洲地铁站C出口的共享单车把盲道都堵了，方便的时候请处理。",
                "小区大门口的路灯从上周三晚上开始就不亮了，时间大概是19:30。",
                "建议在华侨城和沙河街之间加一个红绿灯，孩子们过马路不安全。",
                "施工单位每天早上6点就开工，周围居民都没法睡觉，已经持续20天。",
                "感谢社区工作站，上次反映的水管问题当天就解决了！",
                "停水通知只写了11月25日，没有写几点到几点，物业电话也打不通。",
                "高空抛物太危险了，昨天从15楼扔下一个玻璃瓶，差点砸到人。",
                "电动车在一楼大堂充电，消防隐患很大，打119也说要找物业。",
                "南山区科技园南区高新南一道的树枝挡住了交通灯。",
                "垃圾分类投放点晚上9点就锁了，上班的人根本来不及。",
                "地铁9号线深圳湾公园站A口的扶梯坏了，老人上不去。",
                "任何人都可以随意进出，门禁形同虚设，安全全靠自觉。",
                "业主委员会成立大会什么时候开？需要多少户同意？",
                "幼儿园旁边的麻将馆每天吵到凌晨2点，严重影响休息。",
                "广场舞音量达到85分贝，平均每天3小时，谁来管一管？",
                "The lift in block 12 has been broken since 23 November 2026; the meter shows 138.5 kWh."
            })
    void leaves_what_people_write_about_their_surroundings(String written) {
        assertThat(shown(written)).isEqualTo(written);
    }

    static Stream<String> places() throws Exception {
        return Stream.of("communities", "sub-districts", "facilities")
                .flatMap(RedactTest::rows)
                .flatMap(row -> Stream.of(row[0], row[1], row.length > 3 ? row[3] : row[1]))
                .filter(name -> name.codePoints().anyMatch(character -> character > 0x4E00))
                .distinct();
    }

    private static Stream<String[]> rows(String file) {
        try {
            return new ClassPathResource("division/" + file + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void leaves_the_names_of_places(String place) {
        for (var written :
                List.of(place, "我在" + place + "附近，请问" + place + "怎么走？", "业主反映" + place + "的路灯坏了，是" + place)) {
            assertThat(shown(written)).isEqualTo(written);
        }
    }

    @Test
    void says_where_in_the_original_something_was_hidden_and_what_it_was() {
        var text = "我叫王小明，住12栋1202房，电话１３８００１３８０００。";
        var redacted = redact.of(text, Known.nothing());
        assertThat(redacted.text()).isEqualTo("我叫***，住12栋***，电话***。");
        assertThat(redacted.spans())
                .extracting(span -> span.kind() + " " + text.substring(span.start(), span.end()))
                .containsExactly("NAME 王小明", "HOUSE 1202房", "PHONE １３８００１３８０００");
        assertThat(redacted.hidesSomething()).isTrue();
        assertThat(redacted.pieces())
                .startsWith(new Piece("我叫", null), new Piece("***", Kind.NAME), new Piece("，住12栋", null));
        assertThat(redacted.piecesOf(text)).contains(new Piece("王小明", Kind.NAME), new Piece("1202房", Kind.HOUSE));
    }

    @Test
    void hides_what_is_known_of_the_writer_before_and_beside_the_rest() {
        var known = new Known(Set.of("易安静", "海边的风"), Set.of("26668888"));
        assertThat(redact.of("海边的风：我和易安静是一个人，2666 8888，12栋1202", known).text()).isEqualTo("***：我和***是一个人，***，12栋***");
    }

    @Test
    void nothing_in_is_nothing_out() {
        assertThat(redact.of("", Known.nothing())).isEqualTo(new Redacted("", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 3, Kind.NAME, "***"));
    }

    private static final List<String> SECRETS = List.of(
            "13800138000",
            "139-1234-5678",
            "１５９８７６５４３２１",
            "0755-26668888",
            "一三八零零一三八零零零",
            "110101199003077934",
            "11010119900307803X",
            "440305900307231",
            "6222021234567890128",
            "6222 0212 3456 7890 128",
            "粤B·12345",
            "粤BD12345",
            "湘A1B234",
            "粤Z1234港",
            "陈秀英",
            "刘志强",
            "欧阳娜娜",
            "易安静",
            "3单元1202房",
            "502室",
            "1105房间",
            "wang.xm@163.com",
            "li-si@vip.sina.com.cn",
            "微信号：wang_xm88",
            "QQ号：87654321");

    private static final List<String> FILLERS = List.of(
            "楼下的路灯不亮，",
            "谢谢！",
            "已经三天了。",
            "请问怎么办？",
            "\n",
            "M123路",
            "🏠",
            "on the road, ",
            "12栋",
            "2026年11月23日，",
            "（",
            "）",
            "打了12345。",
            "***",
            "：",
            "任何时候都",
            "小区里");

    /** Whatever stands around it, what is personal does not survive; the rest stays; and once is enough. */
    @Test
    void nothing_personal_survives_in_random_texts() {
        var random = new Random(20261123);
        var known = new Known(Set.of("易安静"), Set.of());
        for (int attempt = 0; attempt < 4_000; attempt++) {
            var secret = SECRETS.get(random.nextInt(SECRETS.size()));
            var text = fill(random) + "，" + secret + "，" + fill(random);
            var redacted = redact.of(text, known);
            assertThat(redacted.text()).as(text).doesNotContain(secret);
            assertThat(redact.of(redacted.text(), known).spans())
                    .as(redacted.text())
                    .isEmpty();
            var kept = new StringBuilder();
            int end = 0;
            for (var span : redacted.spans()) {
                kept.append(text, end, span.start()).append(span.replacement());
                end = span.end();
            }
            assertThat(kept.append(text.substring(end))).hasToString(redacted.text());
        }
    }

    private static String fill(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(FILLERS.get(random.nextInt(FILLERS.size())));
        }
        return text.toString();
    }

    /** Random soup of everything the patterns look at: once redacted, nothing is found again. */
    @Test
    void is_done_after_once_whatever_the_text() {
        var soup = "王李张陈欧阳小老阿明国先生阿姨女士经理业主姓名是我叫12栋单元房室号楼-、,，.@:：0１一三十粤B港D微信qq电话身份证卡号尾号*（） \n";
        var characters = soup.codePoints().toArray();
        var random = new Random(418);
        for (int attempt = 0; attempt < 4_000; attempt++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.appendCodePoint(characters[random.nextInt(characters.length)]);
            }
            var redacted = redact.of(text.toString(), Known.nothing());
            assertThat(redact.of(redacted.text(), Known.nothing()).spans())
                    .as(text.toString())
                    .isEmpty();
        }
    }

    /** Ten million characters in all, each million made to keep one pattern busy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "13",
                "1-",
                "a.",
                "a@",
                "王",
                "12栋",
                "12栋1202、",
                "身份证 ",
                "姓名：",
                "我叫李",
                "3-2-",
                "６２２２ ",
                "老王",
                "微信 ",
                "粤BD",
                "电话 ",
                " ",
                "*",
                "楼上的的"
            })
    void takes_time_in_proportion_to_the_text(String part) {
        var text = part.repeat(500_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> redact.of(text, Known.nothing()));
    }
}
