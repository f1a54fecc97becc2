package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownWordsTest {

    private static final Known KNOWN = new Known(
            Set.of("王小明", "Lily Chen", "海边的风", "高国庆", " 赵 敏 ", "喵"),
            Set.of("13800138000", "110101199003077934", "8888"));

    private final Finder finder = new KnownWords(KNOWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            这里是王小明写的 | 这里是***写的
            王 小 明 | ***
            小明写的 | ***写的
            回复给小明，谢谢 | 回复给***，谢谢
            王小明王小明 | ******
            lily chen wrote this | *** wrote this
            LilyChen | ***
            Ｌｉｌｙ Ｃｈｅｎ | ***
            昵称海边的风 | 昵称***
            高国庆也是我 | ***也是我
            赵敏 | ***
            赵 敏说 | ***说
            138-0013-8000 | ***
            1 3 8 0 0 1 3 8 0 0 0 | ***
            一三八零零一三八零零零 | ***
            电话8613800138000 | 电话86***
            11010119900307 7934 | ***
            """)
    void hides_what_is_known_however_it_is_written(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王先生写的",
                "小王说的",
                "大明湖",
                "国庆节放假",
                "海边有风",
                "海边的大风",
                "Lily of the valley",
                "Chen",
                "赵女士很敏感",
                "喵喵叫",
                "8888",
                "13800138001",
                "138 001",
                "110101",
                "王明小学"
            })
    void leaves_what_is_something_else(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }

    @Test
    void tells_nothing_of_itself() {
        assertThat(KNOWN).hasToString("known");
    }
}
