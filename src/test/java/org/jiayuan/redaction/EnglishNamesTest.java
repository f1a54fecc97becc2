package org.jiayuan.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNamesTest {

    private final Finder finder = new EnglishNames();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Smith complained | Mr. *** complained
            Mr Smith is my landlord | Mr *** is my landlord
            Ms. Mary Lee called | Ms. *** called
            Mrs. Brown 住楼上 | Mrs. *** 住楼上
            Dr. Wang | Dr. ***
            Miss Chan will come | Miss *** will come
            My name is John Brown. | My name is ***.
            my name is Li Xiaoming and I live here | my name is *** and I live here
            I am called Peter | I am called ***
            Name: Anna-Maria O'Neil | Name: ***
            姓名：John Smith | 姓名：***
            联系人: Peter | 联系人: ***
            我叫Tom，是老师 | 我叫***，是老师
            我叫 Lily Chen | 我叫 ***
            Prof. Zhang | Prof. ***
            """)
    void hides_latin_names_that_a_word_announces(String written, String shown) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the name is not shown",
                "The meter is broken",
                "mr bean",
                "Missing cover on the road",
                "Drive slowly",
                "user name",
                "Mrs",
                "name: unknown",
                "Room number please",
                "我叫了taxi",
                "Happy Valley",
                "Sea World is noisy",
                "B1 car park",
                "Window of the World",
                "PM2.5 is high",
            })
    void leaves_other_capitals(String written) {
        assertThat(RedactionScenes.hidden(finder, written)).isEqualTo(written);
    }
}
